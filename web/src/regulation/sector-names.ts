// Sectors by their names; the code itself until the names are here.
import { useAnswer } from '#api';

export function useSectorNames(): (sector: string) => string {
  const sectors = useAnswer('listSectors', {});
  return (sector) => sectors.data?.items.find((one) => one.code === sector)?.name ?? sector;
}
