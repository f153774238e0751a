#!/usr/bin/env bash
# A RabbitMQ of its own for tests: «eng/rabbitmq.sh start FOLDER PORT», «… kill FOLDER» (as a power cut does), «… stop FOLDER». Needs Debian's rabbitmq-server.
set -euo pipefail
program=/usr/lib/rabbitmq/bin/rabbitmq-server
folder=${2:?a folder}

case ${1:-} in
  start)
    port=${3:?a port}
    [ -x "$program" ] || { echo "RabbitMQ is not installed ($program)" >&2; exit 2; }
    mkdir -p "$folder"
    printf 'listeners.tcp.1 = 127.0.0.1:%s\nloopback_users.guest = true\nlog.console = false\n' "$port" >"$folder/rabbitmq.conf"
    export HOME=$folder RABBITMQ_NODENAME="zhiyin$port@localhost" RABBITMQ_MNESIA_BASE=$folder/mnesia RABBITMQ_LOG_BASE=$folder/log
    export RABBITMQ_CONFIG_FILE=$folder/rabbitmq.conf RABBITMQ_ENABLED_PLUGINS_FILE=$folder/plugins RABBITMQ_DIST_PORT=$((port + 20000)) RABBITMQ_PID_FILE=$folder/pid
    export ERL_EPMD_ADDRESS=127.0.0.1 RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS="-kernel inet_dist_use_interface {127,0,0,1} +sbwt none"
    setsid "$program" >"$folder/out" 2>&1 </dev/null &
    for _ in $(seq 300); do
      (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && exit 0
      kill -0 $! 2>/dev/null || { tail -n 5 "$folder/out" >&2; exit 1; }
      sleep 0.2
    done
    echo "RabbitMQ did not listen within a minute" >&2
    exit 1
    ;;
  kill) [ -f "$folder/pid" ] && kill -9 "$(cat "$folder/pid")" ;;
  stop) [ -f "$folder/pid" ] && kill "$(cat "$folder/pid")" 2>/dev/null || true ;;
  *) echo "start, kill or stop" >&2; exit 2 ;;
esac
