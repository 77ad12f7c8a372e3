# One image for the four services and the operators' commands: the command says which.
# An ordinary build needs nothing. Where a proxy signs its own certificates, give its CA bundle:
#   docker build --secret id=ca,src=/etc/ssl/certs/ca-certificates.crt .
ARG PYTHON_IMAGE=python:3.13-slim

FROM ${PYTHON_IMAGE} AS packages
ARG UV_VERSION=0.13.9
WORKDIR /build
COPY pyproject.toml uv.lock ./
RUN --mount=type=secret,id=ca \
    if [ -s /run/secrets/ca ]; then export PIP_CERT=/run/secrets/ca SSL_CERT_FILE=/run/secrets/ca; fi \
    && python3 -m venv /opt/uv \
    && /opt/uv/bin/python -m pip install --quiet --no-cache-dir "uv==${UV_VERSION}" \
    && UV_PROJECT_ENVIRONMENT=/opt/beyazhat /opt/uv/bin/uv sync --frozen --no-default-groups --no-cache \
        --python python3 --no-python-downloads --link-mode copy --compile-bytecode

FROM ${PYTHON_IMAGE}
WORKDIR /srv/beyazhat
COPY --from=packages /opt/beyazhat /opt/beyazhat
COPY shared shared
COPY services services
COPY ops ops
COPY municipalities municipalities
ENV PATH=/opt/beyazhat/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    UVICORN_HOST=0.0.0.0 \
    UVICORN_PORT=8000 \
    UVICORN_FACTORY=true \
    UVICORN_LOG_LEVEL=warning \
    UVICORN_ACCESS_LOG=false \
    UVICORN_TIMEOUT_GRACEFUL_SHUTDOWN=5
# Compiled here, since the running container may write nothing.
RUN python -m compileall -q shared services ops
USER 10001:10001
EXPOSE 8000
CMD ["python", "-m", "ops", "--help"]
