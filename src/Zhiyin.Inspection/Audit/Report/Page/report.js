'use strict';
const data = JSON.parse(document.getElementById('data').textContent);
const gradeIndex = name => Math.max(0, data.grades.findIndex(g => g.name === name));
const gradeOf = score => gradeIndex(data.grades.slice().sort((a, b) => b.from - a.from).find(g => score >= g.from)?.name);
const severity = { hint: '提示', warning: '提醒', error: '严重', block: '红线' };
const order = { block: 3, error: 2, warning: 1, hint: 0 };
const pains = { PP1: '机械刻板', PP2: '信息过载', PP3: '被动应对', PP4: '专业不足', PP5: '情绪处理欠缺' };
const levels = ['积极', '平静', '着急', '失望', '愤怒', '威胁'];
const byId = new Map(data.conversations.map((c, i) => [c.id, i]));
const count = n => Number(n).toLocaleString('zh-CN');
const share = (n, of) => of ? Math.round(100 * n / of) + '%' : '–';

/** An element; attributes starting with «on» are handlers; children are text unless they are nodes. Text never becomes markup. */
function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name === 'style') node.style.cssText = value;
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat().filter(c => c !== null && c !== undefined && c !== false));
  return node;
}
function svg(tag, attributes, ...children) {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes || {})) node.setAttribute(name, value);
  node.append(...children.flat());
  return node;
}
const put = (id, ...children) => document.getElementById(id).replaceChildren(...children.filter(Boolean));
const sevTag = s => el('span', { class: 'sev ' + s }, severity[s]);
const gradeTag = g => el('span', { class: 'grade g' + gradeIndex(g) }, g);

/** The text with the spans of findings (and promises) marked; the most serious wins where they overlap. */
function marked(text, spans) {
  const edges = new Set([0, text.length]);
  const real = spans.filter(s => s.length > 0);
  for (const s of real) { edges.add(Math.min(s.start, text.length)); edges.add(Math.min(s.start + s.length, text.length)); }
  const at = [...edges].sort((a, b) => a - b);
  const parts = [];
  for (let i = 0; i + 1 < at.length; i++) {
    const words = text.slice(at[i], at[i + 1]);
    const over = real.filter(s => s.start < at[i + 1] && s.start + s.length > at[i]).sort((a, b) => (order[b.sev] ?? -1) - (order[a.sev] ?? -1))[0];
    parts.push(over ? el('mark', { class: over.sev, title: over.sev === 'promise' ? '承诺' : severity[over.sev] + '：' + over.say }, words) : words);
  }
  return parts;
}
const excerpt = (text, f) => {
  if (text.length <= 160) return { text, f };
  const from = Math.max(0, f.start - 60), to = Math.min(text.length, Math.max(f.start + f.length, from + 100) + 40);
  const lead = from > 0 ? '…' : '';
  return { text: lead + text.slice(from, to) + (to < text.length ? '…' : ''), f: { ...f, start: f.start - from + lead.length, length: Math.min(f.length, to - f.start) } };
};
const goTo = (id, message) => byId.has(id)
  ? el('button', { class: 'link', type: 'button', onclick: () => openConversation(byId.get(id), message) }, '看会话 ' + id)
  : el('span', {}, '会话 ' + id + '（未收入本页）');

function ring(score) {
  const r = 54, around = 2 * Math.PI * r, grade = gradeOf(Math.round(score));
  const colour = ['var(--good)', 'var(--fair)', 'var(--warning)', 'var(--block)'][grade];
  return svg('svg', { viewBox: '0 0 132 132', role: 'img', 'aria-label': '平均分 ' + score },
    svg('circle', { cx: 66, cy: 66, r, fill: 'none', stroke: 'var(--tint)', 'stroke-width': 12 }),
    svg('circle', { cx: 66, cy: 66, r, fill: 'none', stroke: colour, 'stroke-width': 12, 'stroke-linecap': 'round', 'stroke-dasharray': `${around * score / 100} ${around}`, transform: 'rotate(-90 66 66)' }),
    svg('text', { x: 66, y: 74, 'text-anchor': 'middle', class: 'big', style: 'font-size:34px;font-weight:700;fill:var(--ink)' }, String(score)),
    svg('text', { x: 66, y: 94, 'text-anchor': 'middle' }, '满分 100'));
}
function histogram() {
  const w = 560, h = 250, base = h - 22, bins = Array.from({ length: 20 }, (_, i) => data.scores.slice(i * 5, i === 19 ? 101 : i * 5 + 5).reduce((a, b) => a + b, 0));
  const top = Math.max(1, ...bins), step = w / 20;
  return svg('svg', { viewBox: `0 0 ${w} ${h}`, class: 'chart', role: 'img', 'aria-label': '分数分布' },
    bins.map((n, i) => svg('g', {}, svg('title', {}, `${i * 5}–${i === 19 ? 100 : i * 5 + 4} 分：${n} 个会话`),
      svg('rect', { x: i * step + 2, y: base - (base - 18) * n / top, width: step - 4, height: Math.max(n ? 2 : 0, (base - 18) * n / top), rx: 3, fill: ['var(--good)', 'var(--fair)', 'var(--warning)', 'var(--block)'][gradeOf(i * 5 + 2)] }),
      n === 0 ? '' : svg('text', { x: i === 19 ? w : i * step + step / 2, y: base - (base - 18) * n / top - 4, 'text-anchor': i === 19 ? 'end' : 'middle' }, n >= 10000 ? (n / 10000).toFixed(1) + '万' : String(n)))),
    svg('line', { x1: 0, y1: base, x2: w, y2: base, class: 'axis' }),
    [0, 20, 40, 60, 80, 100].map(v => svg('text', { x: Math.min(w - 10, Math.max(4, v / 100 * w)), y: h - 6, 'text-anchor': v === 0 ? 'start' : v === 100 ? 'end' : 'middle' }, String(v))));
}
function unjudged() {
  const says = [];
  if (data.withTimes === 0) says.push('文件里没有消息时间：响应快慢（T1–T5）、等待语（L6）和承诺是否按时（R3）不评分；承诺只能说「没有看到后续」，不能说违约。');
  else if (data.withTimes < data.count) says.push(`${count(data.count - data.withTimes)} 个会话没有消息时间：这些会话的响应快慢和承诺是否按时不评分。`);
  if (data.withAgents === 0) says.push('文件里没有客服姓名：不做客服排名，最好与最差按会话列出。');
  if (data.withFacts === 0) says.push('没有附商品和订单资料：无法判断说法与事实是否相符（P1），也不会猜。');
  says.push('红线只列为疑点，经人确认后才会记零分；图片、语音、卡片不猜内容。');
  const kept = data.conversations.length;
  if (kept < data.count) says.push(`会话太多：本页收入最差的 ${count(kept - Math.min(50, kept))} 个和最好的 ${count(Math.min(50, kept))} 个（共 ${count(kept)} 个），总数和图表按全部 ${count(data.count)} 个计算。`);
  if (data.errorCount > 0) says.push(el('details', {}, el('summary', {}, `有 ${count(data.errorCount)} 处读不出来，没有计入`), el('ul', { class: 'small' }, data.errors.map(e => el('li', {}, e)))));
  return el('div', { class: 'card notice' }, el('h3', {}, '这份报告没有判断什么'), el('ul', { class: 'small' }, says.map(s => el('li', {}, s))));
}
function overview() {
  if (data.count === 0) return put('overview-body', el('div', { class: 'card empty' }, '没有可以评分的会话。', data.errors.length ? el('ul', {}, data.errors.map(e => el('li', {}, e))) : null));
  const rest = data.promises.open + data.promises.broken;
  const tile = (label, value, note, kind) => el('div', { class: 'card tile ' + (kind || '') }, el('span', { class: 'small soft' }, label), el('b', { class: 'num' }, value), el('span', { class: 'small soft' }, note));
  const stack = el('div', { class: 'stack', role: 'img', 'aria-label': data.grades.map(g => `${g.name} ${g.count}`).join('，') },
    data.grades.filter(g => g.count > 0).map(g => el('span', { class: 'g' + gradeIndex(g.name), style: `flex:${g.count}`, title: `${g.name} ${g.count}` })));
  const rated = data.rating.count > 0
    ? el('p', { class: 'small soft', style: 'margin-top:10px' }, `买家自己的评价（${count(data.rating.count)} 个）：` + ['不满意', '一般', '满意'].map((n, i) => data.rating.by[i].count ? `${n} ${data.rating.by[i].count} 个，均分 ${data.rating.by[i].score}` : null).filter(Boolean).join('；'))
    : null;
  const faults = data.faults.reduce((a, f) => a + f.errors + f.warnings, 0);
  put('overview-body',
    el('div', { class: 'grid hero' },
      el('div', { class: 'card score' }, ring(data.score), el('dl', {}, el('dt', {}, '平均得分'), el('dd', {}, gradeTag(data.grade)), el('dt', {}, '优良率'), el('dd', { class: 'num' }, share(data.grades.filter(g => g.from >= 80).reduce((a, g) => a + g.count, 0), data.count)), el('dt', {}, '预计满意度'), el('dd', { class: 'num' }, `${Math.round(data.satisfaction * 100)}%`))),
      el('div', { class: 'right' },
        el('div', { class: 'grid tiles' },
          tile('会话', count(data.count), `${count(data.messages)} 条消息`),
          tile('问题', count(faults), `平均每个会话 ${(faults / data.count).toFixed(1)} 处`),
          tile('红线疑点', count(data.suspicions), '待人确认', data.suspicions ? 'red' : ''),
          tile('承诺没有后续', count(rest), `共 ${count(data.promises.count)} 个承诺`, rest ? 'orange' : '')),
        el('div', { class: 'card' }, el('h3', {}, '等级分布'), stack,
          el('ul', { class: 'legend' }, data.grades.map(g => el('li', {}, el('i', { class: 'g' + gradeIndex(g.name) }), g.name + ' ', el('b', { class: 'num' }, count(g.count)), ` ${share(g.count, data.count)}`))), rated))),
    el('div', { class: 'grid two' },
      el('div', { class: 'card' }, el('h3', {}, '各维度得分'), el('div', { class: 'bars' }, data.dimensions.flatMap(dimension))),
      el('div', { class: 'card' }, el('h3', {}, '分数分布'), el('p', { class: 'small soft' }, '每五分一格，柱上为会话数'), histogram())),
    unjudged());
}
function dimension(d) {
  const judged = d.score !== null;
  const top = d.items.slice().sort((a, b) => b.count - a.count).slice(0, 3).map(i => `${i.name} ${i.count}`).join(' · ');
  return [el('span', {}, d.name),
    el('div', { class: 'track' + (judged ? '' : ' none') }, judged ? el('span', { style: `width:${100 * d.score / d.weight}%` }) : null),
    el('span', { class: 'num small' }, judged ? `${d.score} / ${d.weight}` : '不评分'),
    el('span', { class: 'detail' }, judged ? (top ? '扣分最多：' + top : '没有扣分') : '这份记录里没有依据')];
}
function faults() {
  const list = data.faults, top = Math.max(1, ...list.map(f => f.errors + f.warnings + f.hints));
  const one = (f, open) => el('details', { class: 'card fault', open },
    el('summary', {}, el('span', {}, el('b', {}, f.title), ' ', f.pain ? el('span', { class: 'chip', title: f.pain }, pains[f.pain]) : null),
      el('span', { class: 'split', style: `width:${Math.max(4, 100 * (f.errors + f.warnings + f.hints) / top)}%`, role: 'img', 'aria-label': `严重 ${f.errors}，提醒 ${f.warnings}，提示 ${f.hints}` },
        [['error', f.errors], ['warning', f.warnings], ['hint', f.hints]].filter(p => p[1]).map(p => el('span', { class: p[0], style: `flex:${p[1]}` }))),
      el('span', { class: 'num small' }, f.errors + f.warnings > 0 ? [el('b', {}, count(f.errors + f.warnings)), ' 处'] : `${count(f.hints)} 条提示`, el('span', { class: 'soft' }, ` · ${count(f.conversations)} 个会话`))),
    el('div', { class: 'body' }, f.samples.map(quote), el('p', { class: 'more' }, el('button', { class: 'link', type: 'button', onclick: () => filterBy(f.code) }, '只看有这个问题的会话'))));
  if (list.length === 0) return put('faults-body', el('div', { class: 'card empty' }, '没有发现问题。'));
  const main = list.filter(f => f.errors + f.warnings > 0), advice = list.filter(f => f.errors + f.warnings === 0);
  const rest = main.slice(8);
  put('faults-body', el('ul', { class: 'legend', style: 'margin-bottom:10px' }, el('li', {}, sevTag('error'), ' 要改'), el('li', {}, sevTag('warning'), ' 应改'), el('li', {}, sevTag('hint'), ' 供参考，不算问题')),
    ...main.slice(0, 8).map((f, i) => one(f, i === 0)),
    rest.length ? el('details', {}, el('summary', { class: 'link', style: 'display:inline-block;margin:4px 0 12px' }, `其余 ${rest.length} 类`), rest.map(f => one(f))) : null,
    advice.length ? el('details', {}, el('summary', { class: 'link', style: 'display:inline-block;margin:4px 0 12px' }, `只有提示的 ${advice.length} 类`), advice.map(f => one(f))) : null);
}
function quote(q) {
  const cut = excerpt(q.text, q);
  return el('div', { class: 'quote' },
    q.asked ? el('p', { class: 'asked' }, '买家：', q.asked.length > 90 ? q.asked.slice(0, 90) + '…' : q.asked) : null,
    el('p', { class: 'said' }, '客服：', marked(cut.text, [cut.f])),
    q.rewrite ? el('p', { class: 'better' }, el('b', {}, '可以这样说'), q.rewrite) : null,
    q.better ? el('p', { class: 'how' }, el('b', {}, '怎么改 '), q.better) : null,
    el('p', { class: 'meta' }, sevTag(q.sev), el('span', {}, q.say), goTo(q.id, q.message)));
}
function emotion() {
  const e = data.emotion, total = e.better + e.same + e.worse, w = 560, h = 190, x = i => 34 + i * (w - 50) / 9, y = v => 12 + (5 - v) * (h - 40) / 5;
  const points = e.course.map((v, i) => v === null ? null : [x(i), y(v)]).filter(Boolean);
  const line = points.length < 2 ? el('p', { class: 'empty' }, '轮次太少，看不出走势') : svg('svg', { viewBox: `0 0 ${w} ${h}`, class: 'chart', role: 'img', 'aria-label': '平均情绪走势' },
    [0, 1, 2, 3, 4, 5].map(v => svg('g', {}, svg('line', { x1: 34, x2: w - 10, y1: y(v), y2: y(v), class: 'axis' }), svg('text', { x: 0, y: y(v) + 4 }, levels[v]))),
    svg('path', { d: `M${points.map(p => p.join(',')).join('L')}L${points[points.length - 1][0]},${y(0)}L${points[0][0]},${y(0)}Z`, fill: 'var(--brand)', opacity: .1 }),
    svg('polyline', { points: points.map(p => p.join(',')).join(' '), fill: 'none', stroke: 'var(--brand)', 'stroke-width': 2.5, 'stroke-linejoin': 'round' }),
    points.map((p, i) => svg('circle', { cx: p[0], cy: p[1], r: 3.5, fill: 'var(--brand)' }, svg('title', {}, `${i * 10 + 10}%：L${e.course[i]}`))),
    svg('text', { x: 34, y: h - 4 }, '会话开始'), svg('text', { x: w - 10, y: h - 4, 'text-anchor': 'end' }, '会话结束'));
  const spread = (name, list) => { const all = list.reduce((a, b) => a + b, 0); return [el('span', { class: 'small' }, name), el('div', { class: 'stack', style: 'margin:4px 0;height:22px', role: 'img', 'aria-label': name + list.map((n, i) => `${levels[i]} ${n}`).join('，') },
    list.map((n, i) => n ? el('span', { class: 'level l' + i, style: `flex:${n};text-align:center;overflow:hidden;padding:0`, title: `${levels[i]} ${n}` }, n / all > .09 ? `${levels[i]} ${n}` : '') : null))]; };
  put('emotion-body', el('div', { class: 'grid two', style: 'margin-top:0' },
    el('div', { class: 'card' }, el('h3', {}, '平均情绪走势'), el('p', { class: 'small soft' }, '越高越不满'), line),
    el('div', { class: 'card' }, el('h3', {}, '开始与结束'), el('div', { style: 'margin-top:10px' }, spread('第一轮', e.first), spread('最后一轮', e.last)),
      el('p', { class: 'small', style: 'margin-top:10px' }, `好转 ${count(e.better)}（${share(e.better, total)}） · 不变 ${count(e.same)} · `, el('b', { class: 's3' }, `变差 ${count(e.worse)}（${share(e.worse, total)}）`)),
      el('p', { class: 'small soft' }, `${count(e.upset)} 个会话里买家曾到「失望」或以上。`))));
}
function promises() {
  const p = data.promises, shown = p.list.slice(0, 12), rest = p.list.slice(12);
  if (p.open + p.broken === 0) return put('promises-body', el('div', { class: 'card empty' }, p.count ? `${p.count} 个承诺之后都有客服回复。` : '没有发现承诺。'));
  const row = i => el('tr', {}, el('td', {}, i.broken ? sevTag('error') : sevTag('warning')), el('td', { class: 'said' }, (cut => marked(cut.text, [{ ...cut.f, sev: 'promise', say: '' }]))(excerpt(i.text, i))), el('td', { 'data-label': '到期' }, i.due || i.words || '没说时间'), el('td', {}, i.broken ? '到时没有回复' : '之后没有看到客服回复'), el('td', {}, goTo(i.id, i.message)));
  const table = rows => el('table', { class: 'stackable' }, el('thead', {}, el('tr', {}, ['', '客服原话', '到期', '后续', ''].map(h => el('th', {}, h)))), el('tbody', {}, rows.map(row)));
  put('promises-body', el('div', { class: 'card' },
    el('p', { class: 'small soft', style: 'margin-bottom:8px' }, `共 ${count(p.count)} 个承诺，${count(p.open)} 个没有看到后续${p.broken ? `，${count(p.broken)} 个到时没有回复` : ''}。没有看到不等于没有做：可能在记录之外。`),
    table(shown), rest.length ? el('details', { class: 'more' }, el('summary', { class: 'link' }, `再看 ${count(rest.length)} 个`), table(rest)) : null));
}
function ends() {
  const list = data.conversations.map((c, i) => ({ c, i }));
  const reason = c => c.items.slice().sort((a, b) => b.points - a.points).slice(0, 3).map(i => i.name).join('、') || (c.fatal.length ? '红线疑点' : '没有扣分');
  const part = (title, rows) => el('div', { class: 'card ends' }, el('h3', {}, title), el('ol', {}, rows.map(({ c, i }) => el('li', {}, el('b', { class: 'num s' + gradeIndex(c.grade) }, c.score), gradeTag(c.grade), el('span', {}, el('button', { class: 'link', type: 'button', onclick: () => openConversation(i) }, c.id), el('br'), el('span', { class: 'why' }, reason(c)))))));
  const long = list.filter(({ c }) => c.messages.length >= 6);
  const best = (long.length >= 5 ? long : list).slice().sort((a, b) => b.c.score - a.c.score || a.c.findings.length - b.c.findings.length || b.c.sat - a.c.sat).slice(0, 5);
  const worst = list.slice().sort((a, b) => a.c.score - b.c.score || b.c.fatal.length - a.c.fatal.length || b.c.findings.length - a.c.findings.length).slice(0, 5);
  const agents = data.agents.length < 2 ? null : el('div', { class: 'card', style: 'margin-top:16px' }, el('h3', {}, '客服'), el('div', { class: 'bars' }, data.agents.slice(0, 20).flatMap(a => [el('span', {}, a.name), el('div', { class: 'track' }, el('span', { style: `width:${a.score}%` })), el('span', { class: 'num small' }, `${a.score} 分 · ${a.count} 个`)])));
  put('ends-body', list.length ? el('div', { class: 'grid two', style: 'margin-top:0' }, part('最需要看的', worst), part('可以当范例的', best)) : null, agents);
}
