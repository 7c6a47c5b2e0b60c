#!/bin/sh
# Valkey with its password read from the environment: on a command line every process could see it.
set -eu
: "${REDIS_PASSWORD:?REDIS_PASSWORD is not set}"
exec valkey-server - <<CONFIG
appendonly yes
save ""
dir /data
maxmemory-policy noeviction
requirepass "$REDIS_PASSWORD"
CONFIG
