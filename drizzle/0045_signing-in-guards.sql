grant select, insert, update, delete on identity.totp_secrets, identity.passkeys, identity.recovery_codes, identity.devices, identity.sign_in_rules to app_auth;
grant select, delete on identity.devices to app_worker;
