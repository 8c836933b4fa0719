# Front-end libraries are restored in a stage that has Node; the SDK image has none.
FROM node:20-bookworm-slim AS front-end
WORKDIR /web
COPY src/CrediCare.Web/package.json src/CrediCare.Web/package-lock.json src/CrediCare.Web/.npmrc ./
RUN npm ci
WORKDIR /pdf
COPY src/CrediCare.Pdf/package.json src/CrediCare.Pdf/package-lock.json src/CrediCare.Pdf/.npmrc ./
RUN npm ci

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
# true for a build with the packages that SQL Server needs; the registry must have them.
ARG CARD_PACKAGES=false
WORKDIR /portal
COPY . .
COPY --from=front-end /web/node_modules src/CrediCare.Web/node_modules
COPY --from=front-end /pdf/node_modules src/CrediCare.Pdf/node_modules
RUN touch src/CrediCare.Web/node_modules/.npm-stamp src/CrediCare.Pdf/node_modules/.npm-stamp \
    && dotnet publish src/CrediCare.Web -c Release -p:CardPackages=$CARD_PACKAGES -o /out

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# For backups of a PostgreSQL database.
RUN apt-get update && apt-get install -y --no-install-recommends postgresql-client && rm -rf /var/lib/apt/lists/*
WORKDIR /portal
COPY --from=build /out .
ENV ASPNETCORE_HTTP_PORTS=8080 Storage__Root=/data
VOLUME /data
EXPOSE 8080
RUN mkdir /data && chown "$APP_UID" /data
USER $APP_UID
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/ready HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["dotnet", "CrediCare.Web.dll"]
