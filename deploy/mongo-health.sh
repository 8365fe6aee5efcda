# Whether MongoDB answers. One that accepts connections and three times answers none is frozen: it is
# killed, and Docker starts it again. One that does not listen yet may be recovering, and is let be.
timeout 5 bash -c ': </dev/tcp/127.0.0.1/27017' || exit 1
for attempt in 1 2 3; do
  timeout 14 mongosh --quiet --eval 'quit(db.hello().ok ? 0 : 1)' mongodb://127.0.0.1:27017 && exit 0
done
for comm in /proc/[0-9]*/comm; do
  pid="${comm#/proc/}"
  [ "$(cat "$comm")" = mongod ] && kill -KILL "${pid%/comm}"
done
exit 1
