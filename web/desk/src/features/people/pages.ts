import { lazy } from 'react';
import type { SettingsPage } from '../../lib/settings';

/** The pages about people in the settings. */
export const peoplePages: readonly SettingsPage[] = [
  {
    id: 'security',
    group: 'mine',
    rights: [],
    keywords: 'mm wdaq password totp 2fa 密码 两步验证 动态码 登录设备 外显名',
    Page: lazy(() => import('./SecurityPage')),
  },
  {
    id: 'agents',
    group: 'people',
    rights: ['agents.manage'],
    keywords: 'kf js agents roles 员工 账号 权限 重置密码 容量',
    Page: lazy(() => import('./AgentsPage')),
  },
  {
    id: 'teams',
    group: 'people',
    rights: ['agents.manage'],
    keywords: 'jnz teams groups 小组 分组 售前 售后',
    Page: lazy(() => import('./TeamsPage')),
  },
];
