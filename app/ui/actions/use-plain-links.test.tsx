// @vitest-environment happy-dom
import { createRemixStub } from '@remix-run/testing';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { usePlainLinks } from './use-plain-links.ts';

afterEach(cleanup);

function Links() {
  const frame = usePlainLinks<HTMLDivElement>();
  return (
    <div ref={frame}>
      <a href="/figure?cell=a%3Db"><b>12</b></a>
      <a href="/figure" target="_blank">apart</a>
      <a href="https://example.org/figure">elsewhere</a>
      <button type="button">none</button>
    </div>
  );
}

function Figure() {
  return <p>the figure</p>;
}

const Stub = createRemixStub([{ path: '/', Component: Links }, { path: '/figure', Component: Figure }]);

/** Whether the link was followed without the browser, which here must not go anywhere. */
function click(text: string, more: MouseEventInit = {}): boolean {
  let isFollowed = false;
  document.addEventListener('click', (event) => {
    isFollowed = event.defaultPrevented;
    event.preventDefault();
  }, { once: true });
  fireEvent.click(screen.getByText(text), { button: 0, ...more });
  return isFollowed;
}

it('leads on without loading the page anew', async () => {
  render(<Stub />);
  await screen.findByText('12');
  expect(click('12')).toBe(true);
  await waitFor(() => expect(screen.getByText('the figure')).toBeTruthy());
});

it('leaves to the browser what opens elsewhere, and what is no link', async () => {
  render(<Stub />);
  await screen.findByText('12');
  expect([click('12', { ctrlKey: true }), click('12', { metaKey: true }), click('12', { button: 1 }), click('apart'), click('elsewhere'), click('none')]).toEqual(Array.from({ length: 6 }, () => false));
  expect(screen.queryByText('the figure')).toBeNull();
});
