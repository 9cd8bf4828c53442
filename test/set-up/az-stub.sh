# shellcheck shell=bash
# Plays the Azure CLI over a folder: $AZ_STATE holds what the tenant has. Answers as the real one does to these calls.
# A function, given to the script by BASH_ENV, so that some thousand processes are not started for it.
has() { [[ -e "$AZ_STATE/$1" ]]; }
az() {
  local state=${AZ_STATE:?} all="$*" app
  echo "$all" >>"$state/calls"
  case "$all" in
  login*) return 0 ;;
  'account show'*) cat "$state/tenant" ;;
  'ad sp list'*)
    [[ "$all" =~ appId\ eq\ \'([^\']+)\' ]]; app=${BASH_REMATCH[1]}
    case $app in
    00000003-*) echo graph ;;
    00000002-*) has no-exchange || echo exchange ;;
    *) ! has "sp-$app" || echo "object-$app" ;;
    esac ;;
  'ad sp create'*) [[ "$all" =~ --id\ ([^ ]+) ]]; touch "$state/sp-${BASH_REMATCH[1]}"; echo "object-${BASH_REMATCH[1]}" ;;
  'ad sp show'*) [[ "$all" =~ --id\ ([^ ]+) ]]; has "sp-${BASH_REMATCH[1]}" ;;
  'ad sp delete'*) rm -f "$state"/sp-* ;;
  'ad app list'*tags*) if has app && has tagged; then cat "$state/app"; else echo None; fi ;;
  'ad app list'*) ! has app || cat "$state/app" ;;
  'ad app create'*) echo 22222222-2222-4222-8222-222222222222 | tee "$state/app" ;;
  'ad app update'*) [[ "$all" =~ @([^ ]+) ]]; cp "${BASH_REMATCH[1]}" "$state/access.json" ;;
  'ad app credential list'*) cat "$state"/cert-* 2>/dev/null || true ;;
  'ad app credential reset'*) [[ "$all" == *--append* ]] || rm -f "$state"/cert-*; [[ "$all" =~ @([^ ]+) ]]; cp "$state/prints" "$state/cert-$RANDOM" ;;
  'rest --method GET'*appRoleAssignments*) cat "$state"/grant-* 2>/dev/null || true ;;
  'rest --method GET'*appRoles*) [[ "$all" =~ value==\'([^\']+)\' ]]; echo "id-of-${BASH_REMATCH[1]}" ;;
  'rest --method GET'*roleAssignments*'length('*) if has reader; then echo 1; else echo 0; fi ;;
  'rest --method GET'*roleAssignments*) ! has reader || echo assignment-1 ;;
  'rest --method POST'*appRoleAssignedTo*)
    [[ "$all" =~ \"appRoleId\":\"([^\"]+)\" ]]; echo "${BASH_REMATCH[1]}" >"$state/grant-${BASH_REMATCH[1]}" ;;
  'rest --method POST'*roleAssignments*) ! has may-not || { echo 'Forbidden' >&2; return 1; }; touch "$state/reader" ;;
  'rest --method DELETE'*roleAssignments*) rm -f "$state/reader" ;;
  'rest --method PATCH'*) [[ "$all" != *tags* ]] || touch "$state/tagged" ;;
  *) echo "unexpected: $all" >&2; return 9 ;;
  esac
}
