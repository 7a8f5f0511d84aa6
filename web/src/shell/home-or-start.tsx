// The address /: the public home, or for those signed in the first screen of their work.
import { Navigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { homePage as HomePage } from '#home';
import { useSession } from '#session';
import { startOf, Waiting } from '#shell/frame';

export function HomeOrStart() {
  const session = useSession();
  useEffect(() => {
    // While the server says who is here: most visitors of this address have not signed in.
    void HomePage.preload?.();
  }, []);
  if (session.state === 'loading') return <Waiting />;
  if (session.state === 'signed-in') return <Navigate to={startOf(session.me)} replace />;
  return <HomePage />;
}
