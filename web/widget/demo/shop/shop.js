// What a shop writes to have the widget: run() with its token, setUser() for members, sendCard() on its own buttons.
const products = {
  'SKU-TS01': { title: '圆领短袖T恤', price: '¥89.00', image: 'img/tshirt.svg', note: '棉95% 氨纶5% · 210g/m²' },
  'SKU-HM02': {
    title: '桌面加湿器 4L',
    price: '¥199.00',
    image: 'img/humidifier.svg',
    note: '噪音 ≤36dB · 整机质保1年',
  },
  'SKU-SK03': { title: '保湿面霜 50g', price: '¥159.00', image: 'img/cream.svg', note: '首次使用先在耳后试用24小时' },
};

const order = {
  kind: 'order',
  orderId: '2026030512345678',
  title: '桌面加湿器 4L · 米白 × 1',
  status: '已发货',
  amount: '¥199.00',
  image: 'img/humidifier.svg',
  url: '#orders',
  time: '2026-03-05 10:12',
};

const member = document.querySelector('[data-member]');
const notice = document.querySelector('.notice');
const signedIn = 'demo-shop:member';

function say(text) {
  notice.textContent = text;
  notice.classList.add('notice-on');
  setTimeout(() => notice.classList.remove('notice-on'), 2500);
}

function show(user) {
  const known = localStorage.getItem(signedIn) === '1';
  member.textContent = known ? `${user.name}，退出` : '登录会员';
  return known;
}

function on(selector, act) {
  for (const button of document.querySelectorAll(selector)) button.addEventListener('click', () => act(button));
}

// A desk without an inbox yet still has a shop to look at, only nobody to ask.
const answer = await fetch('shop.json');
const { websiteToken, member: user } = answer.ok ? await answer.json() : {};
const chat = websiteToken ? null : { toggle: nobody, sendCard: nobody };
if (websiteToken) window.zhiyinSDK.run({ websiteToken, baseUrl: location.origin });

function nobody() {
  say('还没有客服入口：请在工作台的设置里新建一个');
}

function desk() {
  return chat ?? window.$zhiyin;
}

if (user) {
  if (show(user)) window.$zhiyin.setUser(user.id, user);
  member.addEventListener('click', () => {
    if (localStorage.getItem(signedIn) === '1') {
      localStorage.removeItem(signedIn);
      window.$zhiyin.reset();
    } else {
      localStorage.setItem(signedIn, '1');
      window.$zhiyin.setUser(user.id, user);
    }
    show(user);
  });
} else {
  member.hidden = true;
}

on('[data-chat]', () => desk().toggle('open'));
on('[data-order]', () => desk().sendCard(order));
on('[data-ask]', (button) => {
  const productId = button.closest('[data-product]').dataset.product;
  desk().sendCard({ kind: 'product', productId, url: `#${productId}`, ...products[productId] });
});
on('[data-buy]', () => say('已加入购物车（演示店铺，不会真的下单）'));
on('[data-done]', () => say('演示订单不能确认收货'));
