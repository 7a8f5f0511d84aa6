// Starts the web application: the look, the API's cache, the routes.
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueries } from '#api';
import { router } from '#shell';
import { applyPreferences, followSystemTheme } from '#ui/theme';

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');

applyPreferences();
followSystemTheme();
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={createQueries()}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
