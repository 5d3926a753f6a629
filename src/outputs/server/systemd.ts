export interface DeskService {
  /** Name of the site, for people. */
  name: string;
  /** This project on the server; absolute. */
  project: string;
  /** What the desk keeps: people, reviews, releases; absolute. */
  state: string;
  port: number;
  /** The account that it runs as. */
  user: string;
}

/**
 * A systemd unit for the desk: starts with the machine and again when it fails, may write to its state and to the
 * project's own folder, and to nothing else.
 */
export function systemdUnit({ name, project, state, port, user }: DeskService): string {
  return `# 由 npm run deploy:config 生成。改设置后请重新生成，不要手改。
[Unit]
Description=${name} 编辑后台
After=network-online.target
Wants=network-online.target

[Service]
User=${user}
WorkingDirectory=${project}
Environment=PORT=${String(port)} DESK_STATE=${state} ASTRO_TELEMETRY_DISABLED=1
ExecStart=/usr/bin/npm run --silent desk
Restart=on-failure
RestartSec=5
TimeoutStopSec=60
UMask=0022

NoNewPrivileges=yes
PrivateTmp=yes
PrivateDevices=yes
ProtectSystem=strict
ProtectHome=yes
ProtectKernelTunables=yes
ProtectKernelModules=yes
ProtectControlGroups=yes
RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6
RestrictSUIDSGID=yes
LockPersonality=yes
ReadWritePaths=${state} ${project}

[Install]
WantedBy=multi-user.target
`;
}
