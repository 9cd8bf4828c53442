#!/usr/bin/env bash
# Beadle with the Azure CLI, for who prefers it to PowerShell. Safe to run again. Needs az and bash 4 or later.
#
#   beadle-azure-cli.sh app    TENANT one|many [CERTIFICATE.cer] registers the app (one council, or a provider's many)
#   beadle-azure-cli.sh grant  TENANT CLIENT-ID                  permissions and role in a council's tenant
#   beadle-azure-cli.sh test   TENANT CLIENT-ID                  reads only: what is there, what is missing
#   beadle-azure-cli.sh remove TENANT CLIENT-ID                  takes Beadle out of a council's tenant
#
# An app called Beadle that this script did not make is left alone; name its id: BEADLE_APP=CLIENT-ID beadle-azure-cli.sh app ...
# Who may grant: a Global Administrator, or who holds Privileged Role Administrator and Cloud Application Administrator.
set -euo pipefail
action=${1:?app, grant, test or remove} tenant=${2:?directory id of the tenant} third=${3:?see the head of this file}
graph=https://graph.microsoft.com/v1.0
guid='^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$'
[[ "$tenant" =~ $guid ]] || { echo "$tenant is no directory (tenant) id." >&2; exit 2; }
[[ "$action" == app || "$third" =~ $guid ]] || { echo "$third is no application (client) id." >&2; exit 2; }
reader=f2ef992c-3afb-46b9-b7cf-a126ee74c451 # Global Reader, the same id in every tenant; Exchange asks for it
json=(--headers Content-Type=application/json --output none)

# What Beadle reads, and why. Each permission only reads; with the one of Exchange the role Global Reader decides.
permissions() {
@@BASH_PERMISSIONS@@
}

retry() { local n; for n in 1 2 3 4 5 6; do "$@" && return 0; sleep "${RETRY_SECONDS:-5}"; done; "$@"; }
is() { [[ -n "$1" && "$1" != None ]]; }
principal() { az ad sp list --filter "appId eq '$1'" --query '[0].id' --output tsv; }
role_id() {
  az rest --method GET --url "$graph/servicePrincipals/$1?\$select=appRoles" --output tsv \
    --query "appRoles[?value=='$2' && contains(allowedMemberTypes, 'Application')].id | [0]"
}
assignments() {
  az rest --method GET --url "$graph/roleManagement/directory/roleAssignments?\$filter=principalId eq '$1'" --output tsv --query "$2"
}

az login --tenant "$tenant" --allow-no-subscriptions --output none
signed=$(az account show --query tenantId --output tsv)
[[ "${signed,,}" == "${tenant,,}" ]] || { echo 'Signed in to another tenant.' >&2; exit 2; }

# The list of permissions as the registration wants it; ids are looked up by name in this tenant.
access() {
  local resource name service id list='' roles='' last=''
  while read -r -u 3 resource name; do
    if [[ "$resource" != "$last" ]]; then
      [[ -z "$roles" ]] || list+="{\"resourceAppId\":\"$last\",\"resourceAccess\":[${roles%,}]},"
      roles='' last=$resource service=$(principal "$resource")
    fi
    is "$service" || continue
    id=$(role_id "$service" "$name")
    ! is "$id" || roles+="{\"id\":\"$id\",\"type\":\"Role\"},"
  done 3< <(permissions)
  [[ -z "$roles" ]] || list+="{\"resourceAppId\":\"$last\",\"resourceAccess\":[${roles%,}]},"
  printf '[%s]' "${list%,}"
}

# The certificate's SHA-1 thumbprint, in hex as the portal shows it. Needs no openssl.
thumbprint() { { sed '/-----/d' "$1" | base64 --decode; } | { sha1sum 2>/dev/null || shasum; } | cut -c1-40; }
in_base64() { printf '%s' "$1" | sed 's/../\\x&/g' | xargs -0 printf '%b' | base64; }

# Ours by its tag, or the one that was named. Another app of the same name is not touched.
find_app() {
  local own other
  if [[ -n "${BEADLE_APP-}" ]]; then
    [[ "$BEADLE_APP" =~ $guid ]] || { echo "$BEADLE_APP is no application (client) id." >&2; return 2; }
    echo "$BEADLE_APP"; return
  fi
  own=$(az ad app list --filter "displayName eq 'Beadle'" --query "[?tags && contains(tags, 'beadle')].appId | [0]" --output tsv)
  if is "$own"; then echo "$own"; return; fi
  other=$(az ad app list --filter "displayName eq 'Beadle'" --query '[0].appId' --output tsv)
  ! is "$other" || { echo "There is an app called Beadle that this script did not make. If it is Beadle's, run: BEADLE_APP=$other $0 app ..." >&2; return 2; }
}

register() {
  local audience app held print certificate=${1-}
  [[ -z "$certificate" || -r "$certificate" ]] || { echo "There is no $certificate. Give the public certificate, beadle-app.cer." >&2; exit 2; }
  case $third in one) audience=AzureADMyOrg ;; many) audience=AzureADMultipleOrgs ;; *) echo 'Say one or many.' >&2; exit 2 ;; esac
  file=$(mktemp); trap 'rm -f "$file"' EXIT
  access >"$file"
  app=$(find_app)
  is "$app" || app=$(az ad app create --display-name Beadle --sign-in-audience "$audience" --query appId --output tsv)
  retry az ad app update --id "$app" --sign-in-audience "$audience" --required-resource-accesses "@$file"
  # The Azure CLI does not make the service principal by itself, and sets no lock.
  az ad sp show --id "$app" --output none 2>/dev/null || retry az ad sp create --id "$app" --output none
  retry az rest --method PATCH --url "$graph/applications(appId='$app')" "${json[@]}" \
    --body '{"tags":["beadle"],"servicePrincipalLockConfiguration":{"isEnabled":true,"allProperties":true}}'
  [[ -n "$certificate" ]] || { echo "client id  $app"; echo "Add its credential in the portal: Certificates & secrets."; return; }
  print=$(thumbprint "$certificate") held=$(az ad app credential list --id "$app" --cert --query '[].customKeyIdentifier' --output tsv)
  # Shown in hex or in Base64, by the version of the Azure CLI.
  if [[ "${held,,}" == *"${print,,}"* || "$held" == *"$(in_base64 "$print")"* ]]; then echo 'has      the certificate'
  else
    # Without --append every other certificate would be deleted.
    az ad app credential reset --id "$app" --cert "@$certificate" --append --output none
    echo 'added    the certificate'
  fi
  echo "client id  $app"
}

each_permission() {
  local resource name service='' last='' held='' id
  while read -r -u 3 resource name; do
    if [[ "$resource" != "$last" ]]; then
      last=$resource service=$(principal "$resource")
      ! is "$service" || held=" $(az rest --method GET --url "$graph/servicePrincipals/$ours/appRoleAssignments?\$top=999" --query "value[?resourceId=='$service'].appRoleId" --output tsv | tr '\r\n' '  ') "
    fi
    is "$service" || { echo "absent   $name: this tenant has no such service"; continue; }
    id=$(role_id "$service" "$name")
    if ! is "$id"; then echo "absent   $name: not offered in this tenant"
    elif [[ "$held" == *" $id "* ]]; then echo "has      $name"
    elif [[ $action == test ]]; then echo "missing  $name"
    else
      retry az rest --method POST --url "$graph/servicePrincipals/$service/appRoleAssignedTo" "${json[@]}" \
        --body "{\"principalId\":\"$ours\",\"resourceId\":\"$service\",\"appRoleId\":\"$id\"}"
      echo "granted  $name"
    fi
  done 3< <(permissions)
}

global_reader() {
  if [[ "$(assignments "$ours" "length(value[?roleDefinitionId=='$reader' && directoryScopeId=='/'])")" != 0 ]]; then echo 'has      Global Reader'
  elif [[ $action == test ]]; then echo 'missing  Global Reader (Exchange stays unread)'
  elif retry az rest --method POST --url "$graph/roleManagement/directory/roleAssignments" "${json[@]}" \
    --body "{\"@odata.type\":\"#microsoft.graph.unifiedRoleAssignment\",\"principalId\":\"$ours\",\"roleDefinitionId\":\"$reader\",\"directoryScopeId\":\"/\"}"; then echo 'granted  Global Reader'
  else echo 'missing  Global Reader: the Azure CLI may not assign it here. In the Entra admin centre: Roles & admins > Global Reader > Add assignments > Beadle.' >&2; exit 2; fi
}

if [[ $action == app ]]; then register "${4-}"; exit; fi
ours=$(principal "$third")
case $action in
grant)
  is "$ours" || ours=$(az ad sp create --id "$third" --query id --output tsv)
  each_permission; global_reader
  # What was answered is not yet what is there: both are read back.
  action=test
  lacking=$({ each_permission; global_reader; } | grep '^missing' || true)
  if [[ -z "$lacking" ]]; then echo 'checked  everything is there'
  else echo "$lacking"; echo 'Not there yet. Run it with "test" in some minutes.' >&2; exit 1; fi ;;
test)
  is "$ours" || { echo 'missing  the app is not in this tenant'; exit 1; }
  each_permission; global_reader ;;
remove)
  is "$ours" || { echo 'The app is not in this tenant.'; exit 0; }
  for id in $(assignments "$ours" 'value[].id' | tr '\r\n' '  '); do az rest --method DELETE --url "$graph/roleManagement/directory/roleAssignments/$id"; done
  az ad sp delete --id "$ours"
  echo 'removed  the app; Microsoft keeps it for 30 days under deleted items'
  ! is "$(az ad app list --filter "appId eq '$third'" --query '[0].appId' --output tsv)" ||
    echo "left     the app registration, which is in this tenant. If no other council uses it: az ad app delete --id $third" ;;
*) echo 'Say app, grant, test or remove.' >&2; exit 2 ;;
esac
