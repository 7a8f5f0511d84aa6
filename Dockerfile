# The product for a production installation: Node 24 LTS, no root, no build tools in the final image. DATABASE_URL names the PostgreSQL.
FROM node:24-bookworm-slim AS build
WORKDIR /xueshi
COPY package.json package-lock.json ./
COPY policy/package.json policy/
COPY contract/package.json contract/
COPY server/package.json server/
COPY web/package.json web/
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:24-bookworm-slim
ENV NODE_ENV=production \
    XUESHI_HOME=/var/lib/xueshi \
    XUESHI_KEYS_DIR=/run/secrets/xueshi-keys \
    PORT=3000
WORKDIR /xueshi
COPY --from=build /xueshi/node_modules node_modules
COPY --from=build /xueshi/package.json ./
COPY --from=build /xueshi/policy policy
COPY --from=build /xueshi/contract contract
COPY --from=build /xueshi/server server
COPY --from=build /xueshi/web/dist web/dist
RUN install -d -o node -g node -m 0700 /var/lib/xueshi
USER node
VOLUME /var/lib/xueshi
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/api/ready').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
# node itself, not npm: signals reach it, and SIGTERM ends it in order.
CMD ["node", "server/dist/main.mjs", "serve"]
