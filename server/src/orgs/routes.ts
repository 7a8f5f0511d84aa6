// Who may ask what about organisations: all of it is public.
import { listDivisions as listDivisionsEndpoint, listOrgs as listOrgsEndpoint, listSectors as listSectorsEndpoint } from '@xueshi/contract';
import { on, routes } from '#http';
import { listOrgs } from './find.ts';
import { listDivisions, listSectors } from './list-sectors.ts';

export const orgRoutes = routes([
  on(listOrgsEndpoint, 'public', listOrgs),
  on(listSectorsEndpoint, 'public', listSectors),
  on(listDivisionsEndpoint, 'public', listDivisions),
]);
