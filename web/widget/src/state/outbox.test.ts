import { expect, it } from 'vitest';
import { memoryShelf } from '../lib/storage';
import { Outbox, type OutItem } from './outbox';

const item = (clientId: string): OutItem => ({ clientId, contentType: 'text', content: clientId, at: 0 });
const refusal = { code: 'no', title: '不行', titleEn: 'No' };

it('two tabs share one box and lose nothing of each other', () => {
  const shelf = memoryShelf();
  const [a, b] = [new Outbox(shelf, 'k'), new Outbox(shelf, 'k')];
  a.add(item('1'));
  b.add(item('2'));
  a.take('1');
  expect(b.items().map((i) => i.clientId)).toEqual(['2']);
});

it('the same bubble is in it once', () => {
  const box = new Outbox(memoryShelf(), 'k');
  box.add(item('1'));
  box.add(item('1'));
  expect(box.items()).toHaveLength(1);
});

it('a refused bubble waits for the buyer, then comes last', () => {
  const box = new Outbox(memoryShelf(), 'k');
  for (const id of ['1', '2', '3']) box.add(item(id));
  box.refuse('1', refusal);
  expect(box.due().map((i) => i.clientId)).toEqual(['2', '3']);
  box.retry('1');
  expect(box.due().map((i) => i.clientId)).toEqual(['2', '3', '1']);
});

it('goes on in memory when the storage is full', () => {
  const shelf = {
    ...memoryShelf(),
    setItem: () => {
      throw new Error('full');
    },
  };
  const box = new Outbox(shelf, 'k');
  box.add(item('1'));
  box.add(item('2'));
  expect(box.items().map((i) => i.clientId)).toEqual(['1', '2']);
});

it('what somebody else wrote into the storage does not stop it', () => {
  const shelf = memoryShelf();
  for (const junk of ['{', '7', '[null,{"clientId":5}]']) {
    shelf.setItem('k', junk);
    expect(new Outbox(shelf, 'k').items()).toEqual([]);
  }
});
