// The address /: the public home, or for those signed in the first screen of their work.
import { Navigate } from '@tanstack/react-router';
import { homePage as HomePage } from '#home';
import { useSession } from '#session';
import { startOf, Waiting } from '#shell/frame';

export function HomeOrStart() {
  const session = useSession();
  if (session.state === 'loading') return <Waiting />;
  if (session.state === 'signed-in') return <Navigate to={startOf(session.me)} replace />;
  return <HomePage />;
}
