// The tests drive the system's browsers; npm ci must work where no browser can be downloaded.
module.exports = { skipDownload: true };
