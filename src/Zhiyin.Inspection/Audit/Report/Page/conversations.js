const size = 25;
const state = { text: '', grade: '', cat: '', agent: '', sev: '', upset: false, fatal: false, sort: 'worst', page: 0, current: -1 };
let shown = [];

function haystack(c) {
  if (c.hay === undefined) c.hay = (c.id + '\n' + c.agents.join(' ') + '\n' + c.messages.map(m => m.t).join('\n')).toLowerCase();
  return c.hay;
}
function matching() {
  const words = state.text.toLowerCase().split(/\s+/).filter(Boolean);
  const list = data.conversations.map((c, i) => ({ c, i })).filter(({ c }) =>
    (!state.grade || c.grade === state.grade) && (!state.cat || c.findings.some(f => f.cat === state.cat)) && (!state.agent || c.agents.includes(state.agent)) &&
    (!state.sev || c.findings.some(f => order[f.sev] >= order[state.sev])) && (!state.upset || c.emotion.some(e => e.level >= 3)) && (!state.fatal || c.fatal.length > 0) &&
    words.every(w => haystack(c).includes(w)));
  const by = { worst: (a, b) => a.c.score - b.c.score, best: (a, b) => b.c.score - a.c.score, found: (a, b) => b.c.findings.length - a.c.findings.length, file: (a, b) => a.i - b.i }[state.sort];
  return list.sort((a, b) => by(a, b) || a.i - b.i);
}
function filterBar() {
  const pick = (name, label, options) => el('select', { 'aria-label': label, id: 'f-' + name, onchange: e => { state[name] = e.target.value; refresh(); } },
    options.map(([value, text]) => el('option', { value, selected: state[name] === value }, text)));
  const toggle = (name, text) => el('button', { class: 'toggle', type: 'button', id: 'f-' + name, 'aria-pressed': String(state[name]), onclick: e => { state[name] = !state[name]; e.currentTarget.setAttribute('aria-pressed', String(state[name])); refresh(); } }, text);
  return el('div', { class: 'filters', role: 'search' },
    el('input', { type: 'search', id: 'f-text', placeholder: '搜索原话、会话号（按 / 键）', 'aria-label': '搜索会话', value: state.text, oninput: e => { state.text = e.target.value; refresh(); } }),
    pick('grade', '等级', [['', '全部等级'], ...data.grades.map(g => [g.name, `${g.name}（${g.count}）`])]),
    pick('cat', '问题类别', [['', '全部问题'], ...data.faults.map(f => [f.code, f.title])]),
    pick('sev', '严重程度', [['', '不限程度'], ['warning', '提醒以上'], ['error', '严重以上']]),
    data.agents.length > 1 ? pick('agent', '客服', [['', '全部客服'], ...data.agents.map(a => [a.name, a.name])]) : null,
    toggle('upset', '买家失望以上'), data.suspicions ? toggle('fatal', '红线疑点') : null,
    pick('sort', '排序', [['worst', '分数从低到高'], ['best', '分数从高到低'], ['found', '问题从多到少'], ['file', '文件顺序']]));
}
function row({ c, i }) {
  const first = c.messages.find(m => m.r === 'b') || c.messages[0];
  const cats = [...new Map(c.findings.filter(f => f.sev !== 'hint').sort((a, b) => order[b.sev] - order[a.sev]).map(f => [f.cat, f])).values()];
  return el('button', { class: 'row', type: 'button', 'data-i': i, 'aria-current': String(state.current === i), onclick: () => openConversation(i) },
    el('span', {}, el('span', { class: 'n num s' + gradeIndex(c.grade) }, c.score), el('small', {}, c.grade)),
    el('span', {}, el('span', { class: 'first' }, first ? first.t : ''),
      el('span', { class: 'tags' }, c.fatal.length ? el('span', { class: 'sev block' }, '红线疑点') : null, cats.slice(0, 2).map(f => el('span', { class: 'sev ' + f.sev }, f.title)), cats.length > 2 ? el('span', { class: 'chip' }, '+' + (cats.length - 2)) : null),
      el('small', {}, `${c.id} · ${c.messages.length} 条` + (c.agents.length ? ' · ' + c.agents.join('、') : ''))));
}
function refresh(keep) {
  shown = matching();
  if (!keep) state.page = 0;
  const pages = Math.max(1, Math.ceil(shown.length / size)), from = state.page * size;
  const turn = step => { state.page = Math.min(pages - 1, Math.max(0, state.page + step)); refresh(true); };
  put('list', el('div', { class: 'rows', role: 'list', onkeydown: arrows }, shown.length ? shown.slice(from, from + size).map(x => el('div', { role: 'listitem' }, row(x))) : el('p', { class: 'empty' }, '没有符合条件的会话')),
    el('div', { class: 'foot' }, el('button', { class: 'plain', type: 'button', disabled: state.page === 0, onclick: () => turn(-1) }, '上一页'), el('span', { 'aria-live': 'polite' }, `${count(shown.length)} 个会话 · ${state.page + 1}/${pages}`), el('button', { class: 'plain', type: 'button', disabled: state.page + 1 >= pages, onclick: () => turn(1) }, '下一页')));
}
function arrows(e) {
  if (e.key !== 'ArrowDown' && e.key !== 'ArrowUp') return;
  const rows = [...document.querySelectorAll('#list .row')], at = rows.indexOf(document.activeElement), next = rows[at + (e.key === 'ArrowDown' ? 1 : -1)];
  if (next) { e.preventDefault(); next.focus(); next.click(); next.focus(); }
}
function mood(c) {
  if (c.emotion.length < 2) return null;
  const w = 640, h = 74, n = c.emotion.length, x = i => 40 + i * (w - 60) / (n - 1), y = v => 8 + (5 - v) * (h - 18) / 5;
  return svg('svg', { viewBox: `0 0 ${w} ${h}`, class: 'chart mood', role: 'img', 'aria-label': '情绪走势：' + c.emotion.map(e => 'L' + e.level).join('，') },
    [0, 3, 5].map(v => svg('g', {}, svg('line', { x1: 40, x2: w - 10, y1: y(v), y2: y(v), class: 'axis' }), svg('text', { x: 0, y: y(v) + 4 }, levels[v]))),
    svg('polyline', { points: c.emotion.map((e, i) => `${x(i)},${y(e.carried)}`).join(' '), fill: 'none', stroke: 'var(--soft)', 'stroke-dasharray': '3 4', opacity: .7 }),
    svg('polyline', { points: c.emotion.map((e, i) => `${x(i)},${y(e.level)}`).join(' '), fill: 'none', stroke: 'var(--brand)', 'stroke-width': 2 }),
    c.emotion.map((e, i) => svg('circle', { cx: x(i), cy: y(e.level), r: n > 60 ? 2 : 4, fill: e.level >= 4 ? 'var(--block)' : e.level >= 3 ? 'var(--error)' : e.level >= 2 ? 'var(--warning)' : 'var(--brand)' }, svg('title', {}, `L${e.level} ${e.class}：${c.messages[e.messages[0]].t.slice(0, 40)}`))));
}
function bubble(c, m, i) {
  const found = c.findings.filter(f => f.message === i), mine = c.promises.filter(p => p.message === i), feel = c.emotion.find(e => e.messages[e.messages.length - 1] === i);
  const who = { b: '买家', a: '客服', o: '机器人', s: '系统' }[m.r];
  const before = c.messages[i - 1], quiet = before && before.r === m.r && before.n === m.n && !m.at && !mine.length && !(feel && feel.level !== 1);
  return el('article', { class: `msg ${m.r}${m.x ? ' x' : ''}`, id: `m${i}`, 'aria-label': who },
    quiet ? null : el('p', { class: 'who' }, el('span', {}, who + (m.n ? ' ' + m.n : '')), m.at ? el('span', { class: 'num' }, m.at) : null,
      feel && feel.level !== 1 ? el('span', { class: 'level l' + feel.level }, `${feel.class} L${feel.level}`) : null,
      mine.map(p => el('span', { class: 'chip' }, p.state === 'followed' ? '承诺' : p.state === 'broken' ? '承诺到时没有回复' : '承诺没有看到后续', p.due ? ' ' + p.due : ''))),
    el('div', { class: 'bubble' }, m.x ? '（图片、语音或卡片，不判断内容）' + m.t : marked(m.t, [...found, ...mine.map(p => ({ ...p, sev: 'promise', say: '' }))])),
    found.slice().sort((a, b) => order[b.sev] - order[a.sev]).map(f => el('div', { class: 'found ' + f.sev }, sevTag(f.sev), ' ', el('b', {}, f.title), ' ', el('span', { class: 'soft small', title: f.basis || '' }, f.rule),
      el('p', {}, f.say), f.better ? el('p', {}, el('span', { class: 'go' }, '怎么改 '), f.better) : null, el('p', { class: 'soft small' }, f.why))));
}
function grouped(items) {
  const sums = new Map();
  for (const i of items) { const s = sums.get(i.code); if (s) { s.points += i.points; s.reason += '；' + i.reason; } else sums.set(i.code, { ...i }); }
  return [...sums.values()];
}
function detail(c) {
  const jump = (label, kind, name, messages, title) => el('li', {}, el('button', { type: 'button', title, onclick: () => flash(messages[0]) }, name + ' ', el('span', { class: kind }, label)));
  return [el('button', { class: 'plain back', type: 'button', onclick: closeConversation }, '‹ 返回列表'),
    el('header', {}, el('b', { class: 'num s' + gradeIndex(c.grade) }, c.score), gradeTag(c.grade), el('span', { class: 'id' }, c.id),
      c.rating === null ? null : el('span', { class: 'chip' }, '买家评价 ' + (c.rating < .34 ? '不满意' : c.rating < .67 ? '一般' : '满意')), el('span', { class: 'chip' }, `预计满意度 ${Math.round(c.sat * 100)}%`)),
    c.note ? el('p', { class: 'small soft' }, c.note) : null,
    el('ul', { class: 'items' }, c.fatal.map(f => jump('待确认', 'fatal', `${f.code} ${f.name}`, f.messages, '红线疑点，经人确认才记零分')), grouped(c.items).map(i => jump('−' + i.points, 'minus', `${i.code} ${i.name}`, i.messages, i.reason)), c.bonus.map(b => jump('+' + b.points, 'plus', `${b.code} ${b.name}`, b.messages, ''))),
    c.na.length ? el('p', { class: 'small soft', style: 'margin-top:8px' }, '没有依据、不评分的项：' + c.na.join(' ')) : null,
    mood(c),
    el('div', { class: 'talk' }, c.messages.map((m, i) => bubble(c, m, i)))].filter(Boolean);
}
function flash(i) {
  const at = document.getElementById('m' + i);
  if (!at) return;
  at.scrollIntoView({ block: 'center' });
  at.classList.add('flash');
  setTimeout(() => at.classList.remove('flash'), 1600);
}
function openConversation(i, message) {
  state.current = i;
  document.querySelectorAll('#list .row').forEach(r => r.setAttribute('aria-current', String(Number(r.dataset.i) === i)));
  put('detail', ...detail(data.conversations[i]));
  document.getElementById('pane').classList.add('open');
  if (message !== undefined) flash(message);
  else if (document.activeElement?.closest('#list') === null || matchMedia('(max-width: 900px)').matches) document.getElementById('detail').scrollIntoView({ block: 'start' });
}
function closeConversation() { document.getElementById('pane').classList.remove('open'); document.getElementById('conversations').scrollIntoView(); }
function filterBy(cat) { state.cat = cat; document.getElementById('f-cat').value = cat; refresh(); document.getElementById('pane').classList.remove('open'); document.getElementById('conversations').scrollIntoView(); }

document.getElementById('subtitle').textContent = [data.files.map(f => f.name).slice(0, 3).join('、') + (data.files.length > 3 ? ` 等 ${data.files.length} 个文件` : ''), data.files[0]?.layout, data.at].filter(Boolean).join(' · ');
document.getElementById('card-name').textContent = data.card;
overview(); faults(); emotion(); promises(); ends();
if (data.conversations.length) {
  put('conversations-body', filterBar(), el('div', { class: 'pane', id: 'pane' }, el('div', { class: 'card list', id: 'list' }), el('div', { class: 'card detail', id: 'detail', tabindex: '-1', 'aria-live': 'off' })));
  refresh();
  state.current = shown[0].i;
  put('detail', ...detail(data.conversations[state.current]));
  refresh(true);
} else put('conversations-body', el('div', { class: 'card empty' }, '没有会话。'));
document.addEventListener('keydown', e => {
  if (e.key === '/' && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) { e.preventDefault(); document.getElementById('f-text')?.focus(); }
});
