import { aTimeout, expect } from '@open-wc/testing';
import { addressBar } from '../../src/platform/address-bar.js';

const HERE = location.href;
let heard: (boolean | 'leaving')[];
let stop: () => void;

// Until a page is loaded, what goes elsewhere takes the place of the entry: going back would leave the page.
before(async () => {
  if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve));
  await aTimeout(0);
});
beforeEach(() => {
  history.replaceState(null, '', HERE);
  heard = [];
  stop = addressBar.follow(
    (signed) => heard.push(signed),
    () => heard.push('leaving'),
  );
});
afterEach(() => {
  stop();
  history.replaceState(null, '', HERE);
});

async function arrivalAfter(act: () => void): Promise<void> {
  const arrived = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  act();
  await arrived;
}
const go = (step: number): Promise<void> => arrivalAfter(() => history.go(step));

/** A link of the page, with something in it that is pressed. */
async function follow(href: string): Promise<void> {
  const link = document.body.appendChild(document.createElement('a'));
  link.href = href;
  const inside = link.appendChild(document.createElement('span'));
  await arrivalAfter(() => inside.click());
  link.remove();
}

describe('the page’s address bar', () => {
  it('tells an entry that was written, come back to, from one that a link or a script makes', async () => {
    addressBar.write('#a', 'replace');
    addressBar.write('#b', 'push');
    await go(-1);
    await go(1);
    expect(heard).to.deep.equal([true, true]);
    await follow('#c');
    await arrivalAfter(() => (location.hash = '#d'));
    expect(heard.slice(2)).to.deep.equal(['leaving', false, false]);
    await go(-2);
    expect(heard.at(-1)).to.equal(true);
  });

  it('tells all who listen the same, even if the first one writes', async () => {
    const said: boolean[] = [];
    const arrived = (signed: boolean): void => {
      said.push(signed);
      addressBar.write('#signed', 'replace');
    };
    const stops = [1, 2].map(() =>
      addressBar.follow(
        (signed) => arrived(signed),
        () => undefined,
      ),
    );
    await arrivalAfter(() => (location.hash = '#new'));
    for (const end of stops) end();
    expect(said).to.deep.equal([false, false]);
  });

  it('keeps what the page keeps in its entries, and what can’t hold a sign as it is', () => {
    history.replaceState({ page: { scroll: 3 } }, '');
    addressBar.write('#a', 'replace');
    expect(history.state).to.deep.include({ page: { scroll: 3 } });
    expect(location.hash).to.equal('#a');
    for (const [index, state] of ['text', 7, [1, 2], new Map([[1, 2]]), undefined].entries()) {
      history.replaceState(state, '');
      addressBar.write(`#${index}`, 'replace');
      expect(location.hash).to.equal(`#${index}`);
      if (state !== undefined) expect(history.state).to.deep.equal(state);
    }
  });

  it('says nothing once stopped', async () => {
    stop();
    await follow('#a');
    await go(-1);
    expect(heard).to.deep.equal([]);
  });
});
