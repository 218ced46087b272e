# Runs a server and outlives whoever asked for it: when the pipe on standard input closes, for whatever reason,
# the server is ended and its folder removed.
# Arguments: the folder of the run, then the server's command.
# Writes the server's process id on a line, and "exited" on another when the server has ended.
folder=$1
shift
trap '' HUP INT TERM PIPE
exec 3<&0 </dev/null

"$@" 3<&- >"$folder/server.log" 2>&1 &
server=$!

{
  cat <&3 >/dev/null
  if [ ! -e "$folder/exited" ]; then
    kill -QUIT "$server"
    tries=0
    while [ ! -e "$folder/exited" ] && [ "$tries" -lt 400 ]; do
      sleep 0.02
      tries=$((tries + 1))
    done
    [ -e "$folder/exited" ] || kill -KILL "$server"
  fi
} 2>/dev/null &
exec 3<&-

echo "$server"
wait "$server"
: >"$folder/exited"
echo exited
wait
rm -rf "$folder"
