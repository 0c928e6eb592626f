'use strict';
/* The pages of those who help: a table's secretary, the co-facilitator who sorts notes and photographs flip charts, and
   the leader who stands while the scribe sits at the laptop. */

var role = { role: 'participant', group: null };
var leading = null, leadingAt = 0, isAsking = false, roleProblem = '';
var ROLE_WORDS = { secretary: 'phone.role.secretary', helper: 'phone.role.helper', leader: 'phone.role.leader' };
var sorting = { themes: [], notes: [] }, isSorting = false, shownUnsorted = 12;
var photo = null, photoInput = null;
var PHOTO_SIDE = 2400, PHOTO_BYTES = 6000000;

function roleLink() {
  return make('p', {}, make('button', {
    'class': 'link', type: 'button', onclick: function () { isAsking = !isAsking; roleProblem = ''; redraw(true, 'question'); }
  }, say(isAsking ? 'phone.role.back' : 'phone.role.ask')));
}
function roleView() {
  var chosen = { role: 'secretary' };
  var choice = make('fieldset', { 'class': 'choices' }, make('legend', {}, say('phone.role.which')));
  ['secretary', 'helper', 'leader'].forEach(function (name) {
    var input = make('input', { type: 'radio', name: 'role', value: name });
    input.checked = chosen.role === name;
    var label = make('label', { 'class': 'k-idea' + (input.checked ? ' on' : '') }, [
      input, say(ROLE_WORDS[name]), make('span', { 'class': 'tick' }, icon('check'))
    ]);
    input.addEventListener('change', function () {
      chosen.role = name;
      Array.prototype.forEach.call(choice.querySelectorAll('label'), function (other) { other.classList.toggle('on', other === label); });
      table.hidden = name !== 'secretary';
    });
    choice.appendChild(label);
  });
  var group = make('input', { type: 'text', id: 'group', inputmode: 'numeric', maxlength: 2, autocomplete: 'off' });
  var table = make('p', {}, [make('label', { 'for': 'group' }, say('phone.role.table')), group]);
  var pin = make('input', { type: 'text', id: 'pin', inputmode: 'numeric', maxlength: 6, autocomplete: 'off' });
  return [
    heading(say('phone.role.title')),
    make('form', {
      onsubmit: function (event) {
        event.preventDefault();
        askRole(chosen.role, chosen.role === 'secretary' ? parseInt(group.value, 10) || null : null, pin.value.trim());
      }
    }, [
      choice, table, make('p', {}, [make('label', { 'for': 'pin' }, say('phone.role.pin')), pin]),
      roleProblem ? make('p', { 'class': 'alert', role: 'alert' }, say(roleProblem)) : null,
      mainButton(say('phone.role.take'))
    ]),
    roleLink()
  ];
}
function askRole(name, group, pin) {
  post('role', { role: name, group: group, pin: pin }).then(function (got) {
    onLine(got.status !== 0);
    if (got.status === 200) {
      isAsking = false;
      roleProblem = '';
      setRole({ role: got.answer.role, group: got.answer.group });
    } else {
      roleProblem = got.status === 423 ? 'phone.role.locked' : got.status === 403 ? 'phone.role.wrong_pin' : 'phone.not_done';
      redraw(true);
    }
  });
}
function setRole(next) {
  if (JSON.stringify(next) === JSON.stringify(role)) return;
  role = next;
  if (role.role !== 'leader') leading = null;
  if (role.role !== 'leader' && role.role !== 'helper') isSorting = false;
  drawLeading();
  redraw(true);
}
function setLeading(next) {
  leading = next;
  leadingAt = Date.now();
  drawLeading();
}
function timeLeft() {
  if (!leading || leading.left_s === null) return '';
  var left = leading.left_s - (leading.is_running ? Math.floor((Date.now() - leadingAt) / 1000) : 0);
  var over = left < 0 ? '+' : '';
  left = Math.abs(left);
  return over + Math.floor(left / 60) + ':' + ('0' + left % 60).slice(-2);
}
function leadButton(act, text, look) {
  return make('button', { 'class': look, type: 'button', onclick: function () {
    post('lead', { act: act }).then(function (got) {
      onLine(got.status !== 0);
      byId('told').textContent = got.status === 200 ? '' : say('phone.not_done');
    });
  } }, text);
}
function drawLeading() {
  var place = byId('leading');
  place.hidden = role.role === 'participant' || !kept('joined', false);
  if (place.hidden) { show(place, []); return; }
  if (role.role !== 'leader') {
    var told = role.role === 'helper' ? say('phone.role.helps')
      : role.group ? say('phone.role.at_table', { n: role.group }) : say('phone.role.scribe');
    show(place, [make('div', { 'class': 'card' }, [make('strong', {}, told)].concat(helpButtons()))]);
    return;
  }
  var next = leading ? inMine(leading.next) : '';
  show(place, [make('div', { 'class': 'card' }, [
    make('p', { 'class': 'clock', id: 'clock', role: 'timer' }, timeLeft()),
    leading && leading.hint ? make('p', {}, leading.hint) : null,
    leadButton('next', next ? say('phone.role.next', { what: next }) : say('phone.role.next_plain'), 'main'),
    make('div', { 'class': 'row' }, [
      leadButton('back', say('phone.role.previous'), 'quiet'), leadButton('blank', say('phone.role.blank'), 'quiet'),
      leadButton('minute', say('phone.role.minute'), 'quiet')
    ])
  ].concat(helpButtons()))]);
}
setInterval(function () {
  var clock = byId('clock');
  if (clock) clock.textContent = timeLeft();
}, 1000);

/* -- sorting notes into themes, at the same time as the laptop and the others ---------------------------------------- */
function setSorting(news) {
  if (news.all) sorting.notes = [];
  var fresh = {}, gone = news.gone || [];
  news.notes.forEach(function (note) { fresh[note.id] = note; });
  sorting.notes = sorting.notes.filter(function (note) { return gone.indexOf(note.id) < 0; })
    .map(function (note) { var now = fresh[note.id] || note; delete fresh[note.id]; return now; });
  news.notes.forEach(function (note) { if (fresh[note.id]) sorting.notes.push(note); });
  sorting.themes = news.themes;
  drawLeading();
  drawLater = isSorting;
  drawSorting();
}
var drawLater = false, openThemes = {};
function drawSorting() {
  /* A list that is being chosen from, or a name being typed, must not be drawn anew under the finger. */
  var at = document.activeElement, isInside = byId('view').contains(at);
  if (!drawLater || !isSorting || (isInside && /SELECT|INPUT/.test(at.tagName))) return;
  drawLater = false;
  redraw(true, isInside ? 'question' : undefined);
}
document.addEventListener('focusout', function () { setTimeout(drawSorting, 0); });
function unsorted() { return sorting.notes.filter(function (note) { return !note.theme; }); }
function helpButtons() {
  var sorts = role.role === 'secretary' ? null : make('button', {
    'class': 'quiet', type: 'button', 'aria-pressed': String(isSorting),
    onclick: function () { isSorting = !isSorting; redraw(true, 'question'); drawLeading(); }
  }, isSorting ? say('phone.sort.back') : say('phone.sort.open', { n: unsorted().length }));
  return [make('div', { 'class': 'row' }, [sorts, photoButton()]), photoState()];
}
function sortNote(note, theme) {
  enqueue('sort', { note: note.id, theme: theme, was: note.theme });
  note.theme = theme;
  drawLater = false;
  redraw(true, 'question');
  drawLeading();
}
function themeChoice(note) {
  var choice = make('select', { 'aria-label': say('phone.sort.theme_of', { text: note.text }) });
  choice.appendChild(make('option', { value: '' }, say(note.theme ? 'phone.sort.none' : 'phone.sort.choose')));
  sorting.themes.forEach(function (theme) {
    choice.appendChild(make('option', { value: theme.id, selected: theme.id === note.theme }, theme.name));
  });
  choice.appendChild(make('option', { value: '+' }, say('phone.sort.new')));
  choice.addEventListener('change', function () {
    if (choice.value !== '+') { sortNote(note, choice.value || null); return; }
    var name = make('input', { type: 'text', maxlength: 60, 'aria-label': say('phone.sort.name') });
    choice.parentNode.appendChild(make('form', { onsubmit: function (event) {
      event.preventDefault();
      var text = name.value.replace(/\s+/g, ' ').trim();
      if (!text) { name.focus(); return; }
      var same = sorting.themes.filter(function (theme) { return theme.name.toLowerCase() === text.toLowerCase(); })[0];
      if (!same) { same = { id: enqueue('theme', { name: text }), name: text }; sorting.themes.push(same); }
      sortNote(note, same.id);
    } }, [make('label', {}, [say('phone.sort.name'), name]), mainButton(say('phone.sort.make'))]));
    name.focus();
  });
  return choice;
}
function noteToSort(note) { return make('li', {}, [make('p', {}, note.text), themeChoice(note)]); }
function sortView() {
  var open = unsorted();
  return [
    heading(say('phone.sort.title')),
    paragraph(open.length ? say('phone.sort.left', { n: open.length }) : say('phone.sort.none_left'), 'soft'),
    make('ul', { 'class': 'sorting' }, open.slice(0, shownUnsorted).map(noteToSort)),
    open.length > shownUnsorted ? make('button', { 'class': 'quiet', type: 'button', onclick: function () {
      shownUnsorted += 12;
      redraw(true);
    } }, say('phone.sort.more', { n: open.length - shownUnsorted })) : null
  ].concat(sorting.themes.map(function (theme) {
    var own = sorting.notes.filter(function (note) { return note.theme === theme.id; });
    var box = make('details', { 'class': 'sorting', open: openThemes[theme.id] }, [
      make('summary', {}, theme.name + ' (' + own.length + ')'), make('ul', {}, own.map(noteToSort))
    ]);
    box.addEventListener('toggle', function () { openThemes[theme.id] = box.open; });
    return box;
  }));
}

/* -- a photograph of a flip chart, made small on the phone ------------------------------------------------------------ */
function photoButton() {
  if (!photoInput) {
    /* One for good: the camera is open while this part of the page is drawn anew. */
    photoInput = make('input', { type: 'file', accept: 'image/jpeg,image/png', capture: 'environment', 'class': 'unseen', id: 'photo' });
    photoInput.addEventListener('change', function () {
      if (photoInput.files[0]) takePhoto(photoInput.files[0]);
      photoInput.value = '';
    });
  }
  return room && room.item ? make('label', { 'class': 'quiet photo' }, [photoInput, say('phone.photo.take')]) : null;
}
function photoState() {
  if (!photo) return null;
  return make('div', {}, [
    make('p', { role: 'status' }, say('phone.photo.' + photo.state)),
    photo.state === 'failed' ? make('button', { 'class': 'quiet', type: 'button', onclick: sendPhoto }, say('phone.photo.again')) : null
  ]);
}
function takePhoto(file) {
  photo = { id: newId(), item: room.item, state: 'sending', body: file };
  drawLeading();
  shrink(file).then(function (body) { photo.body = body; sendPhoto(); });
}
function shrink(file) {
  if (!window.createImageBitmap) return Promise.resolve(file);
  return createImageBitmap(file).then(function (picture) {
    var scale = Math.min(1, PHOTO_SIDE / Math.max(picture.width, picture.height)), canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    return new Promise(function (done) { canvas.toBlob(function (blob) { done(blob || file); }, 'image/jpeg', 0.85); });
  }).catch(function () { return file; });
}
function sendPhoto() {
  var now = photo;
  now.state = now.body.size > PHOTO_BYTES ? 'too_big' : 'sending';
  drawLeading();
  if (now.state === 'too_big') return;
  fetch('/api/photo?id=' + now.id + '&item=' + now.item, {
    method: 'POST', headers: { 'Content-Type': now.body.type }, body: now.body, credentials: 'same-origin', cache: 'no-store'
  }).then(function (response) { return response.status; }, function () { return 0; }).then(function (status) {
    now.state = status === 200 ? 'received' : status === 415 || status === 422 ? 'no_picture' : status === 409 ? 'closed' : 'failed';
    onLine(status !== 0);
    drawLeading();
  });
}
