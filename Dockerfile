# Coxa in a container: built in one stage, run in another by an account without rights, on a file system that is read-only
# but for /tmp and /coxa/.coxa. The database is somebody else's: DATABASE_URL names it.
FROM node:24.21.0-bookworm-slim AS built
WORKDIR /coxa
COPY package.json package-lock.json ./
COPY patches ./patches
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOST=0.0.0.0 PORT=3000
WORKDIR /coxa
COPY --from=built /coxa ./
RUN rm -rf .coxa && install -d -o node -g node -m 0700 .coxa
USER node
EXPOSE 3000
VOLUME /coxa/.coxa
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/api/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Node itself, not npm, so that the signal to stop reaches what must stop in order.
CMD ["node", "lib/cli/start.mjs"]
