# One image for web, live, worker and beat. The first stage installs the hash-pinned lock; the second runs it as nobody special.
FROM python:3.11-slim AS packages
COPY requirements.txt /tmp/requirements.txt
RUN python -m venv /venv && /venv/bin/pip install --no-cache-dir --require-hashes -r /tmp/requirements.txt

FROM python:3.11-slim
RUN useradd --system --uid 10001 --home-dir /app --shell /usr/sbin/nologin alongside \
    && install -d -o alongside -g alongside /data /app
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 DJANGO_SETTINGS_MODULE=pmo_portal.settings.prod
WORKDIR /app
COPY --from=packages /venv /venv
COPY . /app
# Catalogues and static files are part of the image; the throw-away values below exist in this one command only.
# Compiled here, because the running containers write none: each start of each part would compile 1,600 files again.
RUN python -m compileall -q /venv/lib /app || true
RUN python -c "from pmo_portal.launch.up import compile_messages; compile_messages()" \
    && SECRET_KEY=only-while-the-image-is-built-0123456789abcdef ALLOWED_HOSTS=localhost EMAIL_URL=smtp://localhost \
       python manage.py collectstatic --no-input
USER alongside
VOLUME /data
EXPOSE 8000 8001
CMD ["gunicorn", "pmo_portal.wsgi:application", "--config", "deploy/gunicorn.py"]
