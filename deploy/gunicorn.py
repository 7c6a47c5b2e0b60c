"""gunicorn in the container: sync workers, because pages are bound by CPU (STACK.md has the measurement)."""

bind = "0.0.0.0:8000"
workers = 2
worker_class = "sync"
timeout = 60
graceful_timeout = 10
max_requests = 5000
max_requests_jitter = 500
preload_app = True
# The proxy alone can reach this port; it replaces X-Forwarded-* by its own.
forwarded_allow_ips = "*"
worker_tmp_dir = "/dev/shm"  # noqa: S108 - the heartbeat file must not wait for a slow disk
