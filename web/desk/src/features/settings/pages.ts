import { lazy } from 'react';
import type { SettingsPage } from '../../lib/settings';

/** The pages about the service and the shop in the settings. */
export const servicePages: readonly SettingsPage[] = [
  {
    id: 'inboxes',
    group: 'service',
    rights: ['inboxes.manage'],
    keywords:
      'sjx inbox widget 挂件 网站 安装代码 服务时间 fwsj 营业时间 节假日 调休 hours holidays hmac 外观 欢迎语 离线',
    Page: lazy(() => import('./InboxesPage')),
  },
  {
    id: 'quick-replies',
    group: 'service',
    rights: ['quickreplies.own', 'quickreplies.manage'],
    keywords: 'kjhf canned responses 快捷短语 话术 模板',
    Page: lazy(() => import('./QuickRepliesPage')),
  },
  {
    id: 'labels',
    group: 'service',
    rights: ['labels.manage'],
    keywords: 'bq labels tags 分类',
    Page: lazy(() => import('./LabelsPage')),
  },
  {
    id: 'shop',
    group: 'shop',
    rights: ['shop.manage'],
    keywords: 'dp shop zone 时区 保留 天数 retention',
    Page: lazy(() => import('./ShopPage')),
  },
  {
    id: 'privacy',
    group: 'shop',
    rights: ['personal.export', 'personal.erase'],
    keywords: 'ys privacy export erase 导出 删除 个人信息 买家',
    Page: lazy(() => import('./PrivacyPage')),
  },
  {
    id: 'keys',
    group: 'shop',
    rights: ['keys.manage'],
    keywords: 'my jk api key token 接口 密钥',
    Page: lazy(() => import('./KeysPage')),
  },
  {
    id: 'audit',
    group: 'shop',
    rights: ['audit.read'],
    keywords: 'sj rz audit log 日志 操作记录',
    Page: lazy(() => import('./AuditPage')),
  },
];
