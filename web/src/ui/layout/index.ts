// The door of the layout: what every page is built of. A page is
//   <Page title lead actions> <Notice/> <Card title extra>…</Card> </Page>
// with <Loading/>, <EmptyState/> and <ErrorState/> for the three states in which there is nothing to show.
export { Button, buttonClass } from './button.tsx';
export { Card } from './card.tsx';
export { Dialog } from './dialog.tsx';
export { Notice } from './notice.tsx';
export { Page, useHeading } from './page.tsx';
export { EmptyState, ErrorState, Loading } from './states.tsx';
export { Announcements, announce } from './toast.tsx';
