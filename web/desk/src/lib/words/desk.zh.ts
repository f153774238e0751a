/** Words of the workspace. */
export const deskZh = {
  bar: {
    title: '命令',
    open: '打开命令栏',
    hint: '输入要做的事，或会话号、买家名',
    none: '没有这样的命令',
    keys: '↑↓ 选择，Enter 执行，Esc 关闭',
  },
};
