const emoji =
  '😊 😄 🙂 😉 😅 😂 🥰 😘 🤗 🤔 😮 😢 😭 😳 🙏 👍 👌 👏 💪 🤝 👋 🙋 🌹 🌻 🎉 🎁 ❤️ 💕 ✨ ⭐ 🔥 ☀️ 🌙 ☕ 🍀 📦 🚚 🧾 💰 ⏰ 📅 📷 📍 📞 ✅ ❌ ❗ ❓';

/** The usual signs of feeling, to be put in at the cursor. */
export default function EmojiPicker(props: { onPick: (sign: string) => void }) {
  return (
    <div className="emoji">
      {emoji.split(' ').map((sign) => (
        <button key={sign} type="button" aria-label={sign} onClick={() => props.onPick(sign)}>
          {sign}
        </button>
      ))}
    </div>
  );
}
