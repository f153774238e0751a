import type { CaseContent } from './coach.store';

/** A case to start from: fixtures of the handbook (§6) in the old wording. */
export interface CaseExample {
  id: string;
  zh: string;
  en: string;
  content: CaseContent;
}

const buyer = (text: string) => ({ role: 'buyer' as const, text });
const agent = (text: string) => ({ role: 'agent' as const, text });

export const examples: readonly CaseExample[] = [
  {
    id: 'P25',
    zh: '两天就坏，客服先辩解',
    en: 'Broke in two days; the agent defends',
    content: {
      thread: [buyer('用了两天就坏了，你们卖的什么东西！')],
      status: 'signed',
      facts: [],
      draft: '亲，我们产品出厂都检测过的，可能是您使用不当造成的',
    },
  },
  {
    id: 'P30',
    zh: '说了三遍没人管',
    en: 'Said it three times',
    content: {
      thread: [
        buyer('拉链坏了，想退款'),
        agent('好的亲，这边给您反馈一下'),
        buyer('怎么样了'),
        agent('正在处理呢亲'),
        buyer('我都说三遍了还没人解决'),
      ],
      status: 'signed',
      facts: [['actions', '[]']],
      draft: '您别激动，您把情况再说一下我看看，我们尽快给您处理',
    },
  },
  {
    id: 'P06',
    zh: '身高体重问尺码',
    en: 'Size by height and weight',
    content: {
      thread: [buyer('165 110斤穿什么码')],
      status: 'none',
      facts: [
        ['商品', '宽松针织衫'],
        [
          '尺码表',
          '{"M":{"身高":"160-165","体重":"95-115斤","衣长":67,"胸围":102},"L":{"身高":"165-170","体重":"115-130斤","衣长":69,"胸围":106}}',
        ],
      ],
      draft: '亲，看您个人喜好哦，喜欢宽松可以选大一码',
    },
  },
  {
    id: 'P09',
    zh: '问是不是正品',
    en: 'Asks whether it is genuine',
    content: {
      thread: [buyer('是正品吗')],
      status: 'none',
      facts: [],
      draft: '亲，绝对100%正品，假一赔十哦，加微信我发授权书给您看',
    },
  },
  {
    id: 'M02',
    zh: '催发货，承诺没有依据',
    en: 'Urges shipping; an unsupported promise',
    content: {
      thread: [buyer('怎么还没发货'), buyer('后天就要用，急')],
      status: 'paid',
      facts: [
        ['发货', '付款后48小时内'],
        ['actions', '[]'],
      ],
      draft: '亲亲，已经帮您催仓库了，保证明天到，您放心哦~',
    },
  },
  {
    id: 'P34',
    zh: '要打 12315',
    en: 'Will call the regulator',
    content: {
      thread: [buyer('钱扣了货也没有，问谁都不理'), agent('亲，这个是快递的问题跟我们没关系'), buyer('我要打12315')],
      status: 'shipped',
      facts: [],
      draft: '您打吧，我们也不怕',
    },
  },
  {
    id: 'P37',
    zh: '七天无理由',
    en: 'Return within seven days',
    content: {
      thread: [buyer('不喜欢了怎么退')],
      status: 'signed',
      facts: [],
      draft: '亲，需要不影响二次销售才可以退的哦，请提供不合适的原因，运费要您自己承担，最终解释权归本店',
    },
  },
  {
    id: 'P36',
    zh: '用后脸红肿',
    en: 'A swollen face after use',
    content: {
      thread: [buyer('用了两次脸红肿发痒！')],
      status: 'signed',
      facts: [],
      draft: '过敏跟个人体质有关，我们产品没问题的',
    },
  },
  {
    id: 'P26',
    zh: '好回复长什么样',
    en: 'What a good reply looks like',
    content: {
      thread: [buyer('颜色跟图片完全不一样，太失望了')],
      status: 'signed',
      facts: [],
      draft:
        '实物和页面看着不一样，让您失望了，抱歉。您把自然光下的照片和您看的页面截图发我，我今天18点前对照色卡给您答复；如果确实偏差，可以退，也可以换。',
    },
  },
];
