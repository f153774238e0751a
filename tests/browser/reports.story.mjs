import assert from 'node:assert/strict';
import { settles, story } from './support.mjs';

const chat = '2026-03-05 14:20:05 买家小鹿：用了两天就坏了，你们卖的什么东西！\n2026-03-05 14:22:40 客服小迪：亲，可能是您使用不当造成的，保证没问题\n2026-03-05 14:23:10 买家小鹿：再不解决我打12315\n';
const scripts = '快捷短语编码,快捷短语,快捷短语分组\nfh1,"亲，保证明天到，您放心哦",催发货\nok1,"我马上核实，今天18点前给您答复",售后\n';

async function drop(page, name, text) {
  const data = await page.evaluateHandle(
    ([n, t]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([t], n));
      return transfer;
    },
    [name, text],
  );
  await page.locator('.drop').dispatchEvent('drop', { dataTransfer: data });
}

story('a dropped chat export shows the report', async (page) => {
  await drop(page, '聊天.txt', chat);
  const frame = page.frameLocator('iframe');
  await frame.locator('h1').first().waitFor();
  await settles(() => frame.locator('body').innerText(), /12315/);
  await page.getByRole('button', { name: '换一个文件' }).click();
  await page.locator('.drop').waitFor();
}, { path: '/reports' });

story('a dropped script library shows the report and gives its details', async (page) => {
  await page.getByText('话术库优化').click();
  await drop(page, '话术.csv', scripts);
  await page.frameLocator('iframe').getByText('保证明天到').first().waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载明细' }).click();
  assert.equal((await download).suggestedFilename(), '话术.jsonl');
}, { path: '/reports' });

story('a file that is no chat is refused with the reason', async (page) => {
  await drop(page, '图片.png', 'x');
  await page.getByRole('alert').getByText('不支持这种文件').waitFor();
}, { path: '/reports', complaints: false });
