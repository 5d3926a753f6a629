declare module 'decap-server/dist/middlewares.js' {
  import type { Express } from 'express';

  /** Adds saving to plain files in `GIT_REPO_DIRECTORY`, as `POST /api/v1`. */
  export function registerLocalFs(app: Express, options: { logLevel: string }): Promise<void>;
}
