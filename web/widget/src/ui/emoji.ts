/** What buyers use in a shop's chat, by kind; separated by spaces. */
export const emoji: readonly string[] = [
  '😀 😁 😂 🤣 😊 😇 🙂 😉 😍 🥰 😘 😋 😜 🤗 🤔 🤭 😐 😏 🙄 😬 😌 😔 😪 😴 😷 🤒 😵 🥳 😎 🤓 😕 😟 😮 😳 🥺 😢 😭 😱 😖 😤 😡 🤯',
  '👍 👎 👌 ✌️ 🤞 🤙 👏 🙌 🙏 🤝 💪 👋 👉 👈 ☝️ 👇',
  '❤️ 💔 💯 ✅ ❌ ❓ ❗ 🎉 🎁 🌹 🌟 🔥 ☕ 🍰 🛒 📦 🚚 💰 🧾 👕 👗 👟 🏠 🌙',
];
