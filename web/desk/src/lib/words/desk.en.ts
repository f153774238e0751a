/** Words of the workspace, in English. */
export const deskEn = {
  bar: {
    title: 'Commands',
    open: 'Open the command bar',
    hint: 'What to do, a conversation number or a buyer',
    none: 'No such command',
    keys: '↑↓ to choose, Enter to run, Esc to close',
  },
};
