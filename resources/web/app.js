'use strict';
/* The page itself: it joins, follows the room, and shows what the room asks. */

var STATE_WORDS = {
  waiting: 'phone.state.waiting', received: 'phone.state.received', wall: 'phone.state.wall', withdrawn: 'phone.state.withdrawn',
  refused: 'phone.state.refused'
};
var REASONS = {
  closed: 'phone.closed', too_long: 'phone.too_long', empty: 'phone.empty', too_many: 'phone.too_many', own_group: 'phone.own_group',
  enough_cards: 'phone.enough_cards', bad_code: 'phone.bad_code', slow_down: 'phone.enough'
};
var SIZES = [100, 130, 160];
var LEFTOVER_S = 60;
var NOTE_SCENES = ['note', 'steps', 'exchange', 'missing'];

var room = kept('room', null);
var mine = kept('mine', []);
var hello = null;
var isOnline = true, drawn = '', stream = null, leftover = null, problem = '';

/* -- joining ----------------------------------------------------------------------------------------- */
function join(code) {
  var key = kept('key', '') || newKey();
  keep('key', key);
  keep('code', code);
  post('join', { code: code, key: key }).then(function (got) {
    onLine(got.status !== 0);
    problem = '';
    if (got.status === 200) {
      drop('key');
      keep('joined', true);
      follow();
      send();
    } else if (got.status === 0 || got.status >= 500) {
      setTimeout(function () { if (!kept('joined', false)) join(code); }, 1000 + 3000 * Math.random());
      return;
    } else {
      drop('code');
      problem = got.status === 403 ? 'phone.wrong_code' : 'phone.slow_down';
    }
    redraw(true);
  });
}
function joinAgain() {
  /* The laptop does not know this phone: another event, or another file. The code is asked for again. */
  keep('joined', false);
  if (stream) { stream.close(); stream = null; }
  if (kept('code', '')) join(kept('code', ''));
  else redraw(true);
}

/* -- following the room ---------------------------------------------------------------------------------- */
function follow() {
  if (stream) stream.close();
  stream = new EventSource('/api/stream');
  stream.onopen = function () { onLine(true); send(); };
  stream.onerror = function () {
    onLine(false);
    if (stream && stream.readyState === 2) {
      stream = null;
      setTimeout(checkAndFollow, 1000 + 3000 * Math.random());
    }
  };
  stream.addEventListener('room', function (event) { enter(JSON.parse(event.data)); });
  stream.addEventListener('role', function (event) { setRole(JSON.parse(event.data)); });
  stream.addEventListener('lead', function (event) { setLeading(JSON.parse(event.data)); });
  stream.addEventListener('sorting', function (event) { setSorting(JSON.parse(event.data)); });
  stream.addEventListener('mine', function (event) { merge(JSON.parse(event.data)); });
}
function checkAndFollow() {
  if (stream || !kept('joined', false)) return;
  fetch('/api/me', { cache: 'no-store', credentials: 'same-origin' }).then(function (response) {
    if (response.status === 401) joinAgain();
    else follow();
  }, function () { onLine(false); setTimeout(checkAndFollow, 1000 + 4000 * Math.random()); });
}
function enter(next) {
  var before = room;
  if (before && before.item !== next.item && NOTE_SCENES.indexOf(before.scene) >= 0) {
    var draft = kept('draft.' + before.item, { text: '' });
    if (draft.text.trim()) {
      setLeftover({ item: before.item, text: draft.text, kind: draft.kind, until: Date.now() + LEFTOVER_S * 1000 });
    }
  }
  if (leftover && leftover.item === next.item) setLeftover(null);
  room = next;
  keep('room', next);
  redraw(false);
  if (before && before.item !== next.item) window.scrollTo(0, 0);
  if (!before || before.item !== next.item) byId('told').textContent = inMine(next.title) || next.event;
}
function setLeftover(rest) {
  /* What was being written when the room went on may be sent for a while, also after the page was opened anew. */
  leftover = rest && rest.until > Date.now() ? rest : null;
  if (!leftover) { drop('leftover'); return; }
  keep('leftover', leftover);
  setTimeout(function () { if (leftover === rest) { setLeftover(null); drawLeftover(); } }, rest.until - Date.now());
}
function merge(notes) {
  notes.forEach(function (note) {
    var at = -1;
    mine.forEach(function (known, place) { if (known.id === note.id) at = place; });
    if (at < 0) mine.push(note);
    else mine[at] = note;
  });
  keep('mine', mine);
  drawMine();
}

/* -- sending ------------------------------------------------------------------------------------------- */
function sendNote(item, text, kind) {
  enqueue('note', { item: item, text: text, kind: kind || 'idea', language: lang }, { text: text, kind: kind });
  drawMine();
}
onSent = function (row, got) {
  if (row.kind === 'note') {
    var note = { id: row.body.id, text: row.body.text, kind: row.body.kind, item: row.body.item };
    if (got.status === 200) { note.number = got.answer.number; note.state = got.answer.state; }
    else { note.state = 'refused'; note.reason = REASONS[got.answer.error] || 'phone.not_done'; }
    merge([note]);
    byId('told').textContent = say(STATE_WORDS[note.state]);
  } else if (row.kind === 'sort' || row.kind === 'theme') {
    if (got.status !== 200) {
      byId('told').textContent = say(got.answer.error === 'moved' ? 'phone.sort.moved' : 'phone.not_done');
      follow(); /* what the wall really looks like comes with the stream */
    }
  } else if (row.kind === 'withdraw' && got.status === 200) {
    mine.forEach(function (note) { if (note.id === row.body.note) note.state = 'withdrawn'; });
    keep('mine', mine);
    drawMine();
  } else if (got.status !== 200) {
    var state = kept(row.kind + '.' + row.body.item, {});
    state.sent = false;
    state.problem = REASONS[got.answer.error] || 'phone.not_done';
    keep(row.kind + '.' + row.body.item, state);
    byId('told').textContent = say(state.problem);
    redraw(true);
  } else {
    redraw(true);
  }
};
function withdraw(id) {
  enqueue('withdraw', { note: id });
}

/* -- drawing ------------------------------------------------------------------------------------------- */
function redraw(isForced, focusAt) {
  var isIn = kept('joined', false) && room;
  var key = isIn ? JSON.stringify([lang, isAsking, isSorting, role, room.item, room.scene, room.prompt, room.cards, room.steps, room.vote && [room.vote.state, room.vote.options, room.vote.dots, room.vote.most, room.vote.binding, room.vote.own], room.until, room.parties, room.memo, room.rules]) : 'join' + lang;
  document.documentElement.lang = lang;
  var around = room || hello;
  byId('who').textContent = around ? inMine(around.municipality) : '';
  byId('what').textContent = isIn && inMine(room.title) || (around ? around.event : 'Foorumi');
  byId('size').setAttribute('aria-label', say('phone.text_size'));
  if (isForced || key !== drawn) {
    drawn = key;
    show(byId('view'), !isIn ? joinView(problem) : isAsking ? roleView() : isSorting ? sortView() : (VIEWS[room.scene] || waitView)(room));
    if (focusAt) {
      var target = byId('view').querySelector('[data-at="' + focusAt + '"]');
      if (!target || target.disabled) target = byId('question');
      if (target) target.focus();
    }
  }
  drawLeftover();
  drawMine();
  drawLine();
}
function drawLeftover() {
  var place = byId('leftover');
  place.hidden = !leftover;
  if (!leftover) { show(place, []); return; }
  var rest = leftover;
  show(place, [make('div', { 'class': 'card' }, [
    paragraph(say('phone.old_question')), make('p', {}, make('strong', {}, rest.text)),
    mainButton(say('phone.send_note'), function () {
      sendNote(rest.item, rest.text.replace(/\s+/g, ' ').trim(), rest.kind);
      drop('draft.' + rest.item);
      setLeftover(null);
      drawLeftover();
    })
  ])]);
}
function drawMine() {
  var waiting = outbox.filter(function (row) { return row.kind === 'note'; }).map(function (row) {
    return { id: row.body.id, text: row.body.text, state: 'waiting' };
  });
  var rows = mine.concat(waiting).reverse(), place = byId('yours');
  place.hidden = !rows.length || !kept('joined', false);
  if (place.hidden) return;
  show(place, [make('h3', {}, say('phone.yours')), make('ul', {}, rows.map(noteRow))]);
}
function noteRow(note) {
  var state = make('span', { 'class': 'state ' + note.state }, [
    icon(note.state === 'refused' ? 'circle-x' : note.state === 'waiting' ? 'clock' : 'circle-check'), say(STATE_WORDS[note.state])
  ]);
  var isThere = note.state === 'received' || note.state === 'wall';
  return make('li', {}, [
    make('div', {}, note.text),
    make('div', { 'class': 'row' }, [
      make('span', { 'class': 'soft small' }, note.number ? say('phone.number', { n: note.number }) : note.reason ? say(note.reason) : ''),
      isThere ? make('button', {
        'class': 'link', type: 'button', onclick: function () { withdraw(note.id); }
      }, say('phone.withdraw', { n: note.number || '' })) : null,
      note.state === 'refused' ? make('button', {
        'class': 'link', type: 'button', onclick: function () {
          mine = mine.filter(function (other) { return other.id !== note.id; });
          keep('mine', mine);
          if (room) keep('draft.' + room.item, { text: note.text, kind: note.kind });
          redraw(true);
        }
      }, say('phone.edit_refused')) : null,
      state
    ])
  ]);
}
function drawLine() {
  var line = byId('line');
  line.className = isOnline ? '' : 'broken';
  var text = isOnline ? 'phone.online' : navigator.onLine === false ? 'phone.offline_phone' : 'phone.offline_room';
  show(line, [icon(isOnline ? 'circle-check' : 'wifi-off'), make('span', {}, say(text))]);
}
onLine = function (is) {
  var changed = is !== isOnline;
  isOnline = is;
  drawLine();
  if (changed && !is) byId('told').textContent = say(navigator.onLine === false ? 'phone.offline_phone' : 'phone.offline_room');
};
function changeLanguage(code) {
  lang = code;
  keep('language', code);
  redraw(true);
  var chosen = document.querySelector('.languages input:checked');
  if (chosen) chosen.focus();
}
function resize(step) {
  var size = SIZES[(SIZES.indexOf(kept('size', 100)) + step) % SIZES.length];
  keep('size', size);
  document.documentElement.style.fontSize = size + '%';
}

/* -- beginning ------------------------------------------------------------------------------------------- */
function begin(all) {
  words = all;
  keep('words', all);
  resize(0);
  byId('size').addEventListener('click', function () { resize(1); });
  setLeftover(kept('leftover', null));
  redraw(true);
  if (kept('joined', false)) { follow(); send(); }
  else if (kept('code', '') && kept('key', '')) join(kept('code', ''));
  if (!room) {
    fetch('/api/hello', { cache: 'no-store' }).then(function (response) { return response.json(); })
      .then(function (got) { hello = got; redraw(false); }, function () { onLine(false); });
  }
}
var scanned = location.hash.match(/c=([A-Za-z0-9]{4,12})/);
if (scanned) {
  keep('code', scanned[1].toUpperCase());
  history.replaceState(null, '', location.pathname);
}
window.addEventListener('online', function () { checkAndFollow(); send(); drawLine(); });
window.addEventListener('offline', function () { onLine(false); });
document.addEventListener('visibilitychange', function () {
  if (!document.hidden && kept('joined', false) && words.fi) { follow(); send(); }
});
fetch(document.querySelector('link[rel=stylesheet]').href.replace('style.css', 'words.json'))
  .then(function (response) { return response.json(); })
  .then(begin, function () { if (kept('words', null)) begin(kept('words', null)); });
