import { expect } from '@open-wc/testing';
import { addressBar } from '../../src/platform/address-bar.js';

const HERE = location.href;

/** Walking back and forth is tried end to end: here it would leave the page of the tests. */
describe('the page’s address bar', () => {
  beforeEach(() => history.replaceState(null, '', HERE));
  afterEach(() => history.replaceState(null, '', HERE));

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

  it('hears of history and of links until it is stopped', () => {
    const heard: unknown[] = [];
    const stop = addressBar.follow(
      (signed) => heard.push(signed),
      () => heard.push('leaving'),
    );
    const link = document.body.appendChild(document.createElement('a'));
    const act = (): void => {
      dispatchEvent(new PopStateEvent('popstate', { state: { 'offre-insertion': true } }));
      dispatchEvent(new PopStateEvent('popstate', { state: null }));
      link.click();
    };
    act();
    stop();
    act();
    link.remove();
    expect(heard).to.deep.equal([true, false, 'leaving']);
  });
});
