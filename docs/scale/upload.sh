#!/bin/sh
# Puts dist/ into an object store behind a CDN: sh docs/scale/upload.sh s3:bucket
# rclone speaks with all common stores; set one up with `rclone config`.
set -eu
store=${1:?name the store as rclone does: s3:bucket}
# Names of these change with their content: a browser and the CDN keep them for good. They go first, so that no page
# asks for one that is not there yet.
for folder in _astro js; do
  rclone copy "dist/$folder" "$store/$folder" --checksum \
    --header-upload "Cache-Control: public, max-age=31536000, immutable"
done
# A browser asks each time whether these are as they were; the CDN answers for a minute, and for a day when the store is down.
rclone copy dist "$store" --checksum --exclude '/_astro/**' --exclude '/js/**' --exclude '/.*' --exclude '/_headers' \
  --header-upload "Cache-Control: public, max-age=0, s-maxage=60, stale-while-revalidate=600, stale-if-error=86400"
# What is gone goes last. A page that leads on or says what is gone is a file of the site, so that no address dies here.
rclone delete "$store" --min-age 30d --include '/_astro/**' --include '/js/**' --dry-run
