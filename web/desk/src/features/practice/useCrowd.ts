import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Crowd, practice } from '../../api/practice';

const key = ['practice'];

/** The crowd, looked at every second while somebody watches. */
export function useCrowd(watching = true) {
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => practice.show(signal),
    refetchInterval: watching ? 1000 : false,
    staleTime: 0,
    enabled: watching,
  });
}

/** Directs the crowd; the answer shows at once. */
export function useDirecting() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (act: () => Promise<Crowd>) => act(),
    onSuccess: (crowd) => queries.setQueryData(key, crowd),
  });
}
