#!/usr/bin/env bash
# Trains a small network under Slurm's own `srun`, one task and two tasks, on a cluster that is this machine alone, and compares the losses.
#
#   bash tools/evidence/slurm-loopback.sh [--steps 10] [--keep FOLDER]
#
# Needs root, a built checkout with koffi, Open MPI, and Debian's slurmctld, slurmd, slurm-client and munge; exits with 77 and a line that says what is
# missing otherwise. Its daemons have keys, sockets, ports and state of their own below a temporary folder, and end with it.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
steps=10 keep=
while [ $# -gt 0 ]; do
  case $1 in
    --steps) steps=$2; shift 2 ;;
    --keep) keep=$2; shift 2 ;;
    *) echo "slurm-loopback: unknown option $1" >&2; exit 2 ;;
  esac
done
skip() { echo "slurm-loopback: skipped; $1" >&2; exit 77; }
[ "$(id -u)" = 0 ] || skip "slurmd starts tasks as root only"
for program in munged mungekey slurmctld slurmd srun mpirun; do
  command -v "$program" >/dev/null || skip "$program is not here (apt-get install munge slurmctld slurmd slurm-client openmpi-bin)"
done

folder=${keep:-$(mktemp -d)}
mkdir -p "$folder/state" "$folder/spool"
daemons=()
finish() {
  for daemon in "${daemons[@]}"; do kill "$daemon" 2>/dev/null || true; done
  wait 2>/dev/null || true
  [ -n "$keep" ] || rm -rf "$folder"
}
trap finish EXIT

host=$(hostname -s)
cat >"$folder/slurm.conf" <<CONF
ClusterName=loopback
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=26817
SlurmdPort=26818
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$folder/munge.socket
StateSaveLocation=$folder/state
SlurmdSpoolDir=$folder/spool
SlurmctldPidFile=$folder/slurmctld.pid
SlurmdPidFile=$folder/slurmd.pid
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
ReturnToService=2
MailProg=/bin/true
NodeName=$host NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=here Nodes=$host Default=YES MaxTime=INFINITE State=UP OverSubscribe=YES
CONF
export SLURM_CONF=$folder/slurm.conf
mungekey --create --keyfile="$folder/munge.key"
munged --foreground --force --key-file="$folder/munge.key" --socket="$folder/munge.socket" --pid-file="$folder/munged.pid" \
  --log-file="$folder/munged.log" --seed-file="$folder/munged.seed" >"$folder/munged.out" 2>&1 &
daemons+=($!)
for _ in $(seq 50); do [ -S "$folder/munge.socket" ] && break; sleep 0.1; done
slurmctld -D -f "$SLURM_CONF" >"$folder/slurmctld.log" 2>&1 &
daemons+=($!)
slurmd -D -f "$SLURM_CONF" >"$folder/slurmd.log" 2>&1 &
daemons+=($!)
for _ in $(seq 60); do
  sinfo --noheader --format=%T 2>/dev/null | grep -q idle && break
  sleep 0.5
done
sinfo --noheader --format=%T 2>/dev/null | grep -q idle ||
  skip "slurmd does not start here: $(grep -h -i -m1 -E 'error|fatal' "$folder/slurmd.log" "$folder/slurmctld.log" || echo 'no node became idle')"

# Losses of each step.
train() {
  local tasks=$1 out=$folder/run-$1
  TF_NUM_INTRAOP_THREADS=1 srun --mpi=pmix --ntasks="$tasks" --overcommit \
    node "$root/apps/cli/bin/sdnet.js" train cifar10-sdnet18-width16 model.width=4 training.batchSize=32 training.steps="$steps" \
    data.trainLimit=1024 data.testLimit=64 --backend native --out "$out" >"$out.log" 2>&1 || { tail -n 5 "$out.log" >&2; exit 1; }
  grep '"kind":"step"' "$out/metrics.jsonl" | sed -E 's/.*"loss":([^,]*),.*/\1/'
}
srun --version
train 1 >"$folder/one"
train 2 >"$folder/two"
paste "$folder/one" "$folder/two" | awk -v steps="$steps" '
  { d = ($1 - $2) / $1; if (d < 0) d = -d; if (d > worst) worst = d; if (NR == 1) first = d }
  END { printf "%d losses of one task and of two under srun: first differ by %.1e, the worst by %.1e\n", NR, first, worst; exit !(NR == steps && first < 1e-4 && worst < 0.1) }'
