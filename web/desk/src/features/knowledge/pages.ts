import { lazy } from 'react';
import type { SettingsPage } from '../../lib/settings';

/** What the shop knows, in the settings. */
export const knowledgePages: readonly SettingsPage[] = [
  {
    id: 'knowledge',
    group: 'service',
    rights: ['knowledge.manage'],
    keywords:
      'zsk sp dd zc hd knowledge products orders policies promotions articles 知识 商品 订单 政策 活动 文章 库存 尺码 导入',
    Page: lazy(() => import('./KnowledgePage')),
  },
];
