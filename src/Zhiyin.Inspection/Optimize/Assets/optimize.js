const search = document.getElementById('search');
const point = document.getElementById('point');
const state = document.getElementById('state');
const shown = document.getElementById('shown');
function filter() {
  const words = search.value.trim().toLowerCase();
  let count = 0;
  for (const item of document.querySelectorAll('article')) {
    const fits = (!words || item.textContent.toLowerCase().includes(words))
      && (!point.value || item.dataset.points.split(' ').includes(point.value))
      && (!state.value || item.dataset.state === state.value);
    item.hidden = !fits;
    if (fits) count++;
  }
  shown.textContent = `显示 ${count} 条`;
}
for (const control of [search, point, state]) control.addEventListener('input', filter);
document.addEventListener('click', async event => {
  if (!event.target.matches('button[data-copy]')) return;
  const text = event.target.closest('.pair').querySelector('.after span').textContent;
  try {
    await navigator.clipboard.writeText(text);
    event.target.textContent = '已复制';
  } catch {
    event.target.textContent = '请手动复制';
  }
  setTimeout(() => { event.target.textContent = '复制'; }, 1500);
});
filter();
