import { lazy } from 'react';
import type { SettingsPage } from '../../lib/settings';

/** The pages about the coach in the settings. */
export const rulebookPages: readonly SettingsPage[] = [
  {
    id: 'rulebook',
    group: 'service',
    rights: ['rulebook.decide', 'rulebook.manage'],
    keywords: 'gzs wb rulebook false alarm severity 规则 误报 教练 豁免 品牌词 极限词',
    Page: lazy(() => import('./RulebookPage')),
  },
  {
    id: 'own-rules',
    group: 'service',
    rights: ['rulebook.decide', 'rulebook.manage'],
    keywords: 'zjgz dg own rules yaml 自家规则 店规 自定义 禁用词 违禁词 敏感词',
    Page: lazy(() => import('./own/OwnRulesPage')),
  },
];
