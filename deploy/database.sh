#!/bin/sh
# Runs once, when the database folder is empty: the portal's role, which cannot bypass row-level security, and the
# role that backups read with. Passwords come from the environment and are quoted by psql, not by the shell.
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres <<'SQL'
\getenv app_password DATABASE_PASSWORD
\getenv backup_password BACKUP_PASSWORD
CREATE ROLE alongside LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB PASSWORD :'app_password';
CREATE ROLE alongside_backup LOGIN NOSUPERUSER BYPASSRLS NOCREATEDB PASSWORD :'backup_password';
GRANT pg_read_all_data TO alongside_backup;
CREATE DATABASE alongside OWNER alongside;
\connect alongside
CREATE EXTENSION IF NOT EXISTS pg_trgm;
SQL
