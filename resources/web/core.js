'use strict';
/* What the page remembers, says and sends. It runs on plain http, so nothing that needs a secure page is used. */

var KINDS = ['idea', 'worry', 'need', 'offer', 'question'];
var LANGUAGES = ['fi', 'sv', 'en'];

/* -- memory: the browser's, or this page's own where the browser gives none ------------------------------ */
var memory = {};
function keep(name, value) {
  memory[name] = value;
  try { localStorage.setItem('foorumi.' + name, JSON.stringify(value)); } catch (error) { /* private browsing */ }
}
function kept(name, usual) {
  if (name in memory) return memory[name];
  try {
    var text = localStorage.getItem('foorumi.' + name);
    return text === null ? usual : JSON.parse(text);
  } catch (error) { return usual; }
}
function drop(name) {
  delete memory[name];
  try { localStorage.removeItem('foorumi.' + name); } catch (error) { /* private browsing */ }
}

/* -- random names --------------------------------------------------------------------------------- */
function randomBytes(count) { return crypto.getRandomValues(new Uint8Array(count)); }
function newId() {
  var bytes = randomBytes(16), text = '';
  bytes[6] = bytes[6] & 15 | 64;
  bytes[8] = bytes[8] & 63 | 128;
  for (var i = 0; i < 16; i++) {
    text += (i === 4 || i === 6 || i === 8 || i === 10 ? '-' : '') + ('0' + bytes[i].toString(16)).slice(-2);
  }
  return text;
}
function newKey() {
  var text = btoa(String.fromCharCode.apply(null, randomBytes(32)));
  return text.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/* -- words ---------------------------------------------------------------------------------------- */
var words = {};
var lang = kept('language', null) || guessLanguage();
function guessLanguage() {
  var wanted = (navigator.languages || [navigator.language || 'fi']).map(function (code) { return code.slice(0, 2); });
  return wanted.filter(function (code) { return LANGUAGES.indexOf(code) >= 0; })[0] || 'fi';
}
function say(key, values) {
  var text = (words[lang] || {})[key] || '';
  var forms = text.split(' || ');
  if (forms.length > 1) text = values && values.n === 1 ? forms[0] : forms[1];
  return text.replace(/\{(\w+)\}/g, function (all, name) { return values && name in values ? values[name] : all; });
}
function inMine(texts) { return texts ? texts[lang] || texts.fi || texts.sv || texts.en || '' : ''; }

/* -- the wire -------------------------------------------------------------------------------------- */
function post(path, body) {
  var stop = new AbortController();
  var timer = setTimeout(function () { stop.abort(); }, 12000);
  var options = {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body), signal: stop.signal,
    credentials: 'same-origin', cache: 'no-store'
  };
  return fetch('/api/' + path, options).then(function (response) {
    return response.json().catch(function () { return {}; }).then(function (answer) {
      clearTimeout(timer);
      return { status: response.status, answer: answer };
    });
  }, function () {
    clearTimeout(timer);
    return { status: 0, answer: {} };
  });
}

/* -- the outbox: sent one at a time and in order, under the same id until there is a lasting answer ------------ */
var outbox = kept('outbox', []);
var pause = 500, isSending = false, wake = null;
var onSent = function () {}, onLine = function () {};

function enqueue(kind, body, shown) {
  body.id = newId();
  if (kind === 'vote' || kind === 'pulse' || kind === 'scales' || kind === 'place') {
    outbox = outbox.filter(function (row, at) {
      return (at === 0 && isSending) || row.kind !== kind || row.body.item !== body.item;
    });
  }
  outbox.push({ kind: kind, body: body, shown: shown || null });
  keep('outbox', outbox);
  send();
  return body.id;
}
function waits(kind, item) {
  return outbox.some(function (row) { return row.kind === kind && row.body.item === item; });
}
function send() {
  if (wake) { clearTimeout(wake); wake = null; }
  if (isSending || !outbox.length || !kept('joined', false)) return;
  isSending = true;
  var row = outbox[0];
  post(row.kind, row.body).then(function (got) {
    isSending = false;
    if (got.status === 0 || got.status === 408 || got.status === 429 || got.status >= 500) {
      onLine(got.status !== 0);
      var wait = (got.status === 429 ? Math.max(pause, 2000) : pause) * (0.5 + Math.random());
      pause = Math.min(pause * 2, 15000);
      wake = setTimeout(send, wait);
      return;
    }
    onLine(true);
    if (got.status === 401) { joinAgain(); return; }
    pause = 500;
    outbox.shift();
    keep('outbox', outbox);
    onSent(row, got);
    send();
  });
}

/* -- elements ------------------------------------------------------------------------------------- */
function make(tag, attributes, inside) {
  var element = document.createElement(tag);
  Object.keys(attributes || {}).forEach(function (name) {
    var value = attributes[name];
    if (name.slice(0, 2) === 'on') element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  });
  (Array.isArray(inside) ? inside : [inside]).forEach(function (child) {
    if (child === null || child === undefined || child === false) return;
    element.appendChild(typeof child === 'object' ? child : document.createTextNode(String(child)));
  });
  return element;
}
function icon(name) {
  var space = 'http://www.w3.org/2000/svg';
  var svg = document.createElementNS(space, 'svg'), use = document.createElementNS(space, 'use');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  use.setAttribute('href', '#i-' + name);
  use.setAttributeNS('http://www.w3.org/1999/xlink', 'href', '#i-' + name);
  svg.appendChild(use);
  return svg;
}
function show(place, children) {
  while (place.firstChild) place.removeChild(place.firstChild);
  children.forEach(function (child) { if (child) place.appendChild(child); });
}
function byId(id) { return document.getElementById(id); }
