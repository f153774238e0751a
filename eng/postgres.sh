# Sourced by ./test: starts a PostgreSQL of its own in a temporary folder and stops it at the end.
# start_postgres exports ZHIYIN_TEST_POSTGRES, or leaves the reason in postgres_why. An address that is already given is used as it is.
postgres_folder="" postgres_bin="" postgres_why=""

# The newest PostgreSQL from version 15 on: Debian's folders, Homebrew's, then the PATH.
find_postgres() {
  local dir version best=0
  for dir in /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /opt/homebrew/opt/postgresql@*/bin /usr/local/opt/postgresql@*/bin "$(dirname "$(command -v initdb 2>/dev/null || echo /none/x)")"; do
    [ -x "$dir/initdb" ] && [ -x "$dir/pg_ctl" ] || continue
    version=$("$dir/initdb" --version | sed -E 's/[^0-9]*([0-9]+).*/\1/')
    [ "$version" -ge 15 ] && [ "$version" -gt "$best" ] && best=$version postgres_bin=$dir
  done
  [ -n "$postgres_bin" ]
}

# PostgreSQL refuses to run as root; Debian's package brings a user for it.
as_postgres() {
  if [ "$(id -u)" = 0 ]; then
    (cd / && runuser -u postgres -- "$@")
  else
    "$@"
  fi
}

start_postgres() {
  [ -n "${ZHIYIN_TEST_POSTGRES:-}" ] && return 0
  if ! find_postgres; then
    install_debian postgresql
    if ! find_postgres; then
      postgres_why="no PostgreSQL 15 or newer on this machine, and this user may not install it (or set ZHIYIN_TEST_POSTGRES)"
      return 1
    fi
  fi
  if [ "$(id -u)" = 0 ] && ! { id postgres && command -v runuser; } >/dev/null 2>&1; then
    postgres_why="PostgreSQL does not run as root, and there is no user «postgres» or no runuser"
    return 1
  fi
  # Under /tmp whatever TMPDIR says: the path of a socket may not exceed 107 bytes.
  postgres_folder=$(mktemp -d /tmp/zhiyin-pg.XXXXXX)
  [ "$(id -u)" = 0 ] && chown postgres: "$postgres_folder"
  if ! as_postgres "$postgres_bin/initdb" -D "$postgres_folder/data" -U zhiyin --auth=trust -E UTF8 --locale=C >"$postgres_folder.log" 2>&1 ||
    ! as_postgres "$postgres_bin/pg_ctl" -D "$postgres_folder/data" -l "$postgres_folder/log" -w -t 60 \
      -o "-c listen_addresses='' -c unix_socket_directories='$postgres_folder' -c max_connections=300 -c fsync=on" start >>"$postgres_folder.log" 2>&1; then
    postgres_why="PostgreSQL did not start: $(tail -n 3 "$postgres_folder.log" | tr '\n' ' ')"
    stop_postgres
    return 1
  fi
  export ZHIYIN_TEST_POSTGRES="Host=$postgres_folder;Username=zhiyin;Database=postgres"
  watch_postgres $$ >/dev/null 2>&1 &
  disown
}

# Stops the server even when the script that started it was killed and could not.
watch_postgres() {
  trap '' INT
  while kill -0 "$1" 2>/dev/null && [ -d "$postgres_folder" ]; do sleep 2; done
  stop_postgres
}

stop_postgres() {
  [ -n "$postgres_folder" ] || return 0
  [ -d "$postgres_folder/data" ] && as_postgres "$postgres_bin/pg_ctl" -D "$postgres_folder/data" -m immediate -w stop >/dev/null 2>&1
  rm -rf "$postgres_folder" "$postgres_folder.log"
  postgres_folder=""
}
