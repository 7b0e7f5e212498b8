<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DiagnosticsText</name>
    <message>
        <source>Save Diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NodeExportText</name>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON, for programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown, for tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export Nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nodes</source>
        <comment>name of a file</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>Show Details...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide Details...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedFileText</name>
    <message>
        <source>Saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::AboutDialog</name>
    <message>
        <source>About MySQL Server Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MySQL Server Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desktop administration of MySQL service nodes on OpenNebula.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MySQL is a trademark of Oracle, OpenNebula of OpenNebula Systems. This program is independent of both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt %1 (LGPL 3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QtKeychain (BSD), pugixml (MIT), tl::expected (CC0), SQLite (public domain)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::AddressText</name>
    <message>
        <source>network interface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alias of an interface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PCI network device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>external address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reported by the guest agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IPv6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alias of an interface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>External address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported by the guest agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (in use: %2)</source>
        <comment>address, and where it is from</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (link-local, reaches nothing)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>address, and where it is from</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::AlarmText</name>
    <message>
        <source>The cloud does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A node was ended by somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else has ended the node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A machine is off or has failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine is off or has failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else answers in place of an agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers is not the agent of this node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MySQL does not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An agent does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agent does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>node and what is wrong</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over: %1</source>
        <comment>what was wrong</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: over: %2</source>
        <comment>node and what was wrong</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is wrong and the cloud&apos;s words</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln new alarm(s)</source>
        <translation>
            <numerusform>%Ln new alarm</numerusform>
            <numerusform>%Ln new alarms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alarm(s) over</source>
        <translation>
            <numerusform>%Ln alarm over</numerusform>
            <numerusform>%Ln alarms over</numerusform>
        </translation>
    </message>
    <message>
        <source>Operations have ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>connection and news</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… and %Ln more</numerusform>
            <numerusform>… and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alarm(s)</source>
        <translation>
            <numerusform>%Ln alarm</numerusform>
            <numerusform>%Ln alarms</numerusform>
        </translation>
    </message>
    <message>
        <source>Cloud, agent and MySQL contradict each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of a node fills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Little of its disk is free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud&apos;s certificate ends soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud&apos;s certificate has to be renewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The login token ends, and the cloud makes no other one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::AlarmsForm</name>
    <message>
        <source>Show alarms as &amp;notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell how &amp;operations end while another window is in front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a soun&amp;d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: after seconds</source>
        <comment>kind of alarm</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after </source>
        <comment>an alarm, so many seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say the same alarm again only after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> min</source>
        <comment>minutes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop has no tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closin&amp;g the window leaves the program in the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below </source>
        <comment>so much of a disk is free</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> % free</source>
        <comment>of a disk</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> days before</source>
        <comment>the end of a certificate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: limit</source>
        <comment>kind of alarm</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::AlarmsModel</name>
    <message>
        <source>Acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>severity and whether it is acknowledged</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::AlarmsPanel</name>
    <message>
        <source>&amp;Acknowledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledge A&amp;ll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You know of the selected alarms: their end is not announced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is wrong as far as is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln acknowledged</source>
        <translation>
            <numerusform>%Ln acknowledged</numerusform>
            <numerusform>%Ln acknowledged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>msm::Announcer</name>
    <message>
        <source>&amp;Show the Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manager goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its window is behind the icon in the tray; Quit there ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln node(s) run</source>
        <translation>
            <numerusform>%1 of %Ln node runs</numerusform>
            <numerusform>%1 of %Ln nodes run</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>connection, state of the manager, how many nodes run</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::AppearanceForm</name>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;heme:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lang&amp;uage:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another language is spoken from the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::CancelQuestion</name>
    <message>
        <source>&amp;Delete VM %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %Ln Machine(s)</source>
        <translation>
            <numerusform>&amp;Delete %Ln Machine</numerusform>
            <numerusform>&amp;Delete %Ln Machines</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Leave It</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave Them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go On Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln creation(s)?</source>
        <translation>
            <numerusform>Cancel %Ln creation?</numerusform>
            <numerusform>Cancel %Ln creations?</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel the creation of %1 (VM %2)?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the creation of %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A request is on its way; what you choose is done with the machine that it makes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MySQL may have stored something on it already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been stored on it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is left stays in the list as cancelled and is not taken over; it can be waited for or deleted later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::CapacityText</name>
    <message>
        <source>%1 CPU</source>
        <comment>amount</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <comment>amount</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of disk</source>
        <comment>amount</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es)</source>
        <translation>
            <numerusform>%Ln address</numerusform>
            <numerusform>%Ln addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln VM(s)</source>
        <translation>
            <numerusform>%Ln VM</numerusform>
            <numerusform>%Ln VMs</numerusform>
        </translation>
    </message>
    <message>
        <source>CPU unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disk unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes: %1</source>
        <comment>a list of amounts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free: %1</source>
        <comment>a list of what there is</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) need %1 addresses of network %2; %3 are free.</source>
        <comment>number, name, number</comment>
        <translation>
            <numerusform>%Ln node needs %1 addresses of network %2; %3 are free.</numerusform>
            <numerusform>%Ln nodes need %1 addresses of network %2; %3 are free.</numerusform>
        </translation>
    </message>
    <message>
        <source>quota unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quota of user %1: %2</source>
        <comment>name, amounts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quota of group %1: %2</source>
        <comment>name, amounts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no quota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quota of the group unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>hosts: room for %Ln such node(s)</source>
        <translation>
            <numerusform>hosts: room for %Ln such node</numerusform>
            <numerusform>hosts: room for %Ln such nodes</numerusform>
        </translation>
    </message>
    <message>
        <source>hosts: unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network %1: %2</source>
        <comment>name, amount</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>addresses: unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the quota of user %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the quota of group %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) wanted; %1 leaves %2.</source>
        <comment>quota, number</comment>
        <translation>
            <numerusform>%Ln node wanted; %1 leaves %2.</numerusform>
            <numerusform>%Ln nodes wanted; %1 leaves %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) need %1 addresses of network %2; %3 leaves %4.</source>
        <comment>number, name, quota, number</comment>
        <translation>
            <numerusform>%Ln node needs %1 addresses of network %2; %3 leaves %4.</numerusform>
            <numerusform>%Ln nodes need %1 addresses of network %2; %3 leaves %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) of %1 need %2; %3 leaves %4.</source>
        <comment>amount, amount, quota, amount</comment>
        <translation>
            <numerusform>%Ln node of %1 needs %2; %3 leaves %4.</numerusform>
            <numerusform>%Ln nodes of %1 need %2; %3 leaves %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No host has %1 free; the node(s) would stay pending.</source>
        <comment>amount</comment>
        <translation>
            <numerusform>No host has %1 free; the node would stay pending.</numerusform>
            <numerusform>No host has %1 free; the nodes would stay pending.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No host has room for such a node; the node(s) would stay pending.</source>
        <translation>
            <numerusform>No host has room for such a node; the node would stay pending.</numerusform>
            <numerusform>No host has room for such a node; the nodes would stay pending.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The hosts have room for %1 of %Ln node(s); the others would stay pending.</source>
        <translation>
            <numerusform>The hosts have room for %1 of %Ln node; the others would stay pending.</numerusform>
            <numerusform>The hosts have room for %1 of %Ln nodes; the others would stay pending.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>msm::CertificateDialog</name>
    <message>
        <source>Certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made out for:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made out for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the administrator of the cloud for the fingerprint, on another way than through this connection. Only when both are the same is the server the right one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have &amp;compared the fingerprint: it is the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have compared the fingerprint: it is the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>dates</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Trust This Certificate</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::CloseQuestion</name>
    <message numerus="yes">
        <source>%Ln operation(s) still run.</source>
        <translation>
            <numerusform>%Ln operation still runs.</numerusform>
            <numerusform>%Ln operations still run.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost: what the cloud has accepted goes on, and is found again when this connection is opened next. What can still be undone is not begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Switch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in &amp;New Window</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::Commands</name>
    <message>
        <source>&amp;Delete Nodes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the selected nodes, after asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Finish Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel Operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the cloud and the agents now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only nodes that contain a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected rows as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as Comman&amp;d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the details of the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide running and recent operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;onnections…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose, add or change a connection to a cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change how the program behaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show every keyboard shortcut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About MySQL Server Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version, licence and libraries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this connection is read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no node is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the selected nodes are ready or being worked on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no running operation is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (not available: %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 [%2]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the cloud does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create &amp;Nodes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create service nodes, from a template or from an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until the selected nodes are ready, and register them; those on hold are released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Inspect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look where manager, cloud and agents disagree; changes nothing by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep Failed Nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the selected nodes as they are, although their creation failed, and no longer mark them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;Diagnostics…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a file for whoever helps you; it holds no secrets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no creation of the selected nodes has failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the selected operation, or what is done for the selected nodes; asks what is to become of what a creation has made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create nodes in the place of those that somebody else has ended: of the selected ones, or of all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Acknowledge Missing Nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected nodes are known to be gone: they are shown no longer, and not wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As many nodes are wanted as there are; those that are missing are acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the selected nodes are gone already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no node is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no selected node is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as many nodes are there as are wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln Are Right &amp;Now</source>
        <comment>nodes</comment>
        <translation>
            <numerusform>%Ln Is Right &amp;Now</numerusform>
            <numerusform>%Ln Are Right &amp;Now</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check for &amp;Updates…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whether there is a newer version; nothing is downloaded or installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no selected node can take it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart &amp;MySQL…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;tart MySQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start MySQL on the selected nodes where it is stopped, one node after the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>St&amp;op MySQL…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop MySQL on the selected nodes that run, after asking, one node after the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart MySQL on the selected nodes that run, after asking, one node after the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select every node that the filter shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the nodes that the filter shows as CSV, JSON or Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the agents of the selected nodes have not proven who they are</source>
        <translation></translation>
    </message>
    <message>
        <source>Re&amp;lease from Hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Power On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the machines of the selected nodes that are off, and wait until they serve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Shut Down…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the systems of the selected nodes to shut down, after asking you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Po&amp;wer Off…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the machines of the selected nodes off without asking their systems, after asking you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;boot…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the systems of the selected nodes to start anew, after asking you, one node after the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;eset…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart the machines of the selected nodes without asking their systems, after asking you, one node after the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tr&amp;y Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the cloud try again what failed half-way, and wait until the selected nodes serve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Alarms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide what is wrong at present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present Number Is Ri&amp;ght</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rep&amp;lace Missing Nodes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no selected node can take it in the state %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something is being done to the selected nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no snapshot is selected in the details of a node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take Snaps&amp;hot…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the cloud save disks and memory of the selected nodes under a name, one node after the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;vert to Snapshot…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the node what it was when the selected snapshot was taken, after asking you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete Snapshot…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the selected snapshot, after asking you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear &amp;Finished Operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show operations that have ended no longer; the history of a node still has them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no operation has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo Deletion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the selected nodes are protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no selected node is protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock the selected nodes at the cloud, which then neither changes nor deletes them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove Protection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the locks at the cloud, so that the selected nodes can be changed and deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the selected nodes labels in the cloud, or take labels from them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as Comman&amp;d (%1)</source>
        <comment>list, why, wait</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the msmctl command line that fits the selected nodes best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy msmctl &amp;list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command line that lists all nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy msmctl &amp;why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command line that says why the selected nodes are stuck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy msmctl wa&amp;it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command line that waits until the selected nodes are ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy msmctl dele&amp;te</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command line that deletes the selected nodes; without --yes, which you add, it only says which they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next Pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go from the nodes to the details, and on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous Pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the pane before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;Window…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a further window, for another connection at the same time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this window; the others stay open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close all windows and end the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One More Like This…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a node like the selected one: the dialog to create nodes opens filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several nodes are selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspend…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the memory of the selected machines and stop them, after asking you; Power On goes on from there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Machine</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::ConnectionDialog</name>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the selected connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;onnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built-in sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without saving the changes?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the connection “%1” and its password? The nodes in the cloud stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another connection has this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the password to test the connection or to connect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing the connection to %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the configuration file of the original manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a legacy configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import Legacy Configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configuration files (*.cfg *.conf *.ini);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import this connection?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small OpenNebula-compatible cloud on this computer. Nothing leaves this computer, and nothing has to be set up. It starts with the connection and ends with the program.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::ConnectionMenu</name>
    <message>
        <source>No connection is stored</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::ConnectionNotice</name>
    <message>
        <source>The cloud does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter Pass&amp;word…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nodes are shown as they were seen last.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::ConnectionText</name>
    <message>
        <source>%1 (production, read-only)</source>
        <comment>a connection</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (production)</source>
        <comment>a connection</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (read-only)</source>
        <comment>a connection</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::ConnectionWindow</name>
    <message>
        <source>The login token has ended. The password makes a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox is starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database of this connection was damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was kept, and a new one begun. Nodes in the cloud are found again by their labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working for msmctl: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud did not accept the password or login token that was used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox has ended unexpectedly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its nodes are kept. Choose it in the connections to start it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::ContextForm</name>
    <message>
        <source>Line %1: %2</source>
        <comment>what is wrong with it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines %1 and %2 both give %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of context variable %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAME</source>
        <comment>of a context variable</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value of context variable %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <comment>of a context variable</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::CreateNodesDialog</name>
    <message>
        <source>&amp;Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run of # stands for a number: mysql-## gives mysql-01, mysql-02, …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resulting names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;umber:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;ry Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the templates again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Function:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (id %2, %3 CPU, %4 memory)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Create %n node(s)</source>
        <translation>
            <numerusform>Create %n node</numerusform>
            <numerusform>Create %n nodes</numerusform>
        </translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter how many nodes to create.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the templates from the cloud…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account sees no template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one in OpenNebula, or ask for the right to use one; then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create Nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made from:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made from a template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made from image, network and size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temp&amp;late:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the template asks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep on &amp;hold until released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading images and networks from the cloud…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an image and a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templa&amp;te</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ima&amp;ge, network and size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add conte&amp;xt variables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the virtual machines are told when they start, beside what the template tells them. The same name replaces the template&apos;s variable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Installation:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stock image of Debian, Ubuntu, Alma or RHEL becomes a node by itself: its first start installs the database server and the agent. The machine must reach its package servers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A node agent, which speaks for MySQL. The usual choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another manager of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing runs beside MySQL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read&amp;y when:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a node is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the nodes take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free: being asked for…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud refuses what it does not have when the nodes are asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La&amp;bels:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels of your own for the new nodes, divided by commas, beside those of the template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context variables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show hidden values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values that look like passwords, tokens or keys are typed hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A label of your own does not begin with msm/.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was made from another template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 itself has another size: %2 CPU and %3 of memory.</source>
        <comment>name, number, amount</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One More Like %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The virtual machines are made but not started: “Release from Hold” starts them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::DeleteNodesDialog</name>
    <message>
        <source>Delete Nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes that will be deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Shut down, then remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shut down, then remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guest may end its work. A guest that does not react can hang.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove at &amp;once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like pulling the plug: for nodes that hang. Unwritten data is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %n node(s)</source>
        <translation>
            <numerusform>&amp;Delete %n node</numerusform>
            <numerusform>&amp;Delete %n nodes</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type their number, %1, to delete them:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove by &amp;force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove by force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud forgets the node whatever state it is stuck in. Needs rights that many accounts lack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete %n node(s) of the connection %1 and everything stored on them?</source>
        <translation>
            <numerusform>Delete %n node of the connection %1 and everything stored on it?</numerusform>
            <numerusform>Delete %n nodes of the connection %1 and everything stored on them?</numerusform>
        </translation>
    </message>
    <message>
        <source>This can be undone for %1, and not after that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This connection is marked as production.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n of these nodes are protected and stay as they are.</source>
        <translation>
            <numerusform>%n of these nodes is protected and stays as it is.</numerusform>
            <numerusform>%n of these nodes are protected and stay as they are.</numerusform>
        </translation>
    </message>
    <message>
        <source>Protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name of the connection, %1, to delete:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type its name, %1, to delete it:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are all nodes of the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the last node of the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other node of the service has a MySQL that is known to run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not what was asked for. Nothing has been deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n of these nodes are hidden in the table, by its filter or in a collapsed group.</source>
        <translation>
            <numerusform>%n of these nodes is hidden in the table, by its filter or in a collapsed group.</numerusform>
            <numerusform>%n of these nodes are hidden in the table, by its filter or in a collapsed group.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hidden in the table, by its filter or in a collapsed group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, hidden in the table</source>
        <comment>a node</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::DetailText</name>
    <message>
        <source>the name is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name has %1 characters; OpenNebula allows %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name holds a control character (U+%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenNebula allows no &apos;%1&apos; in a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenNebula allows no emoji or other rare characters in a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name pattern has more than one run of &apos;#&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the count is %1; it must be between 1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a node named %1 exists already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the endpoint is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the endpoint is not a URL such as https://cloud.example:2633/RPC2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the port after the host name is not a number from 1 to 65535</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the endpoint has no host name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the endpoint must not contain a user or password; they have fields of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the endpoint must not contain a query (?…) or a fragment (#…)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the scheme &quot;%1&quot; is not http or https</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the profile has no name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the profile&apos;s name begins or ends with a space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the profile&apos;s name is longer than %1 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the profile&apos;s name contains a control character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the service name must be 1 to 32 letters (A-Z), digits, &quot;-&quot; or &quot;_&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the profile has no user name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the user name contains a colon or a control character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plain http would send the password readable to %1; use https or allow plain http for this profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the poll interval must be between 1 second and 1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name %1 cannot be found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer from %1 within %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer of %1 is larger than %2 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer of %1 broke off after %2 of %3 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP 404: no OpenNebula at this path; it is usually /RPC2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP %1 instead of an XML-RPC answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a web page answered, not OpenNebula&apos;s XML-RPC interface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be a number such as 1.5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be between %2 and %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be at least %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be at most %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be one of: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be some of: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds a control character (U+%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds an emoji or another rare character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds &quot;]]&gt;&quot;, which OpenNebula cannot store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file has no section [iaas], so it is no configuration of the manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file&apos;s driver is the dummy; the built-in sandbox takes its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is for a cloud that is not OpenNebula (DRIVER is %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large for a configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VM %1 is no longer as it was shown; nothing was done, inspect again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the limit of the stage %1 must be between 1 second and 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a context variable is written as NAME=VALUE, with a &quot;=&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a context variable&apos;s name may hold only letters (A-Z), digits and &quot;_&quot;, and must not begin with a digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proxy or bastion is not written as HOST:PORT or USER@HOST:PORT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a password does not belong into the address of a proxy or bastion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proxy or bastion has no host name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of the proxy or bastion holds a character that no host name has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the user name for the bastion holds a character that ssh does not take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the port of the proxy or bastion is not a number from 1 to 65535</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an HTTP proxy needs its port, such as proxy.example:3128</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the way is not direct, system, http://HOST:PORT, socks5://HOST:PORT or ssh://HOST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proxy %1 refused the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of the proxy %1 cannot be found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proxy %1 closed the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proxy %1 did not answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proxy %1 let nothing through: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proxy %1 wants a user and a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proxy %1 did not accept its user and password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the bastion did not let anything through within %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the way through the bastion %1 is broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no way through the bastion %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of the proxy %1, or that of %2, cannot be found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the account has as many login tokens as the cloud allows (usually ten); end one that nobody needs, in the web console or with &quot;oneuser token-delete&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs an answer, because its definition in the template is malformed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a machine takes only one of %1 and %2; leave one of them out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no https address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 redirects to what is no https address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 redirects once too often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP 404: no version has been announced at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP %1 instead of an announcement from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer announces no version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of a version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the page of version %1 has no https address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this profile has no node secret, without which the agent that a stock image installs would obey nobody; nothing was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is set by the program itself; leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in the CONTEXT of the node would have %2 KiB, and a machine takes %3; nothing was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the settling time must be between 0 and 600 seconds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::DiagnosisBox</name>
    <message>
        <source>Why it is stuck</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::DiagnosisText</name>
    <message>
        <source>The cloud does not answer, so what is shown is what it said last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is registered here, but the cloud does not list it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on hold and waits until somebody releases it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits because no host has room for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits because no host meets the template&apos;s requirements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits because no host of the cloud is enabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits because no system datastore has room for it or fits it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits because its owner may not use any host or datastore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits because the template&apos;s requirements cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits because the cloud&apos;s scheduler finds no place for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits for a host, and the cloud&apos;s scheduler does not say why; it may not be running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its disks are still being cloned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its files are still being copied to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hypervisor on %1 is still starting it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its files could not be copied to %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hypervisor on %1 could not start it (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its files could not be copied back from %1 or removed there (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its files could not be moved to %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It failed in the cloud (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (for %2)</source>
        <comment>sentence, duration</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (for %2; given up in %3)</source>
        <comment>sentence, duration, duration</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: “%2”.</source>
        <comment>sentence, somebody&apos;s words</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks the cloud and the agents again. Changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the connection, to test it or to correct it. Changes nothing by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Releases it, so that it starts, then waits until it is ready and registers it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits until it is ready and registers it. Changes nothing in the cloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the operation that works on it, where it can be cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the virtual machine for good, if need be in a harder way. Asks you first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud places it by itself once enough is free. Others may have to end machines, or the administrator adds hosts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have a host enabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The administrator of the cloud does that; then it is placed by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Helps the nodes that are created after that; this one keeps what it was made with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for rights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The administrator of the cloud gives them; then it is placed by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud cannot tell whether it runs, because %1 does not report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud is working on it (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in a state that this program does not know (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the cloud says about it cannot be read, so it is left alone; the administrator of the cloud can see and mend it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud is removing it (%1), though not for this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be deleted before it leaves its state (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud has accepted to delete it, but it is still there (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine runs at %1, but nothing listens on its agent&apos;s port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine runs, but nothing answers at %1; it may still be starting, or a firewall is in between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine runs, but what answers at %1 is not an agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine runs, but its agent does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its agent answers, but reports an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its agent answers, but MySQL is still starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its agent answers, but MySQL is stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine runs and its agent answers, but MySQL is stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its agent answers, but cannot tell how MySQL is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It runs, but nobody waits for it to be ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With “resume” in the cloud&apos;s own tools; the node is followed from there by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again what failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With “recover, retry” in the cloud&apos;s own tools, once the cause is mended. Data on its disks is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The administrator of the cloud sees whether it runs, has room, and reports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the node: does it run, does it listen, and is its port open to this computer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check MySQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the node: its error log says why it does not run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine runs, but has no address: none at its interfaces, PCI devices and aliases, no external one, and none that its guest agent reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine runs, but its only address is link-local and reaches nothing (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is switched off (%1): its own system shut down, or somebody stopped it in the cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its creation was cancelled, and it was left; it is not taken over by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else has ended it in the cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creates another one in its place, with its name and template where these are known. Asks you first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no longer shown as missing, and one node fewer is wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the installation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the node: the log of the contextualization says what went wrong. It often is that the machine reaches no package server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine runs, and is still installing the database server and the agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine runs, but could not install the database server and the agent</source>
        <translation></translation>
    </message>
    <message>
        <source></source>
        <translation></translation>
    </message>
    <message>
        <source>Has the cloud start it, and waits until it serves. Data on its disks is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has the cloud try again, once the cause is mended. Data on its disks is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let this computer in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By an administrator of the server, on the node or from another computer: FLUSH HOSTS, or in MySQL 8 TRUNCATE performance_schema.host_cache. Then find out what on this computer breaks connections off: this program does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow logins from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server lets in who has an account for this computer. Create one, or log in on the node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End sessions that nobody needs, or raise max_connections. The server keeps one connection for its administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check what the image reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine tells OneGate when its CONTEXT has TOKEN=YES and REPORT_READY=YES, which a create with this gate adds, and when its image is contextualized.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MySQL has locked this computer out, because too many connections from it were broken off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MySQL runs, but no account may log in from this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MySQL runs, but all its connections are in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MySQL answers, but refuses logins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine runs, but no MySQL server answers at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine runs, but has not told OneGate since it started that it is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its agent says that MySQL runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud says that it is switched off (%1), but its agent answers at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has its agent start MySQL, and waits until it serves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers at %1 has not shown that it is this node&apos;s agent: another machine may have the address, somebody may be in between, or the secret of the node was lost</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::DiagnosticsDialog</name>
    <message>
        <source>Save Diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One text file for whoever helps you. Nothing is sent; what you do with it is up to you. It holds:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the file holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of &amp;it:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file&apos;s text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>• versions of the program, of its libraries and of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>• settings and connections, without what new nodes are made of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>• the manager&apos;s state, and how the cloud was used in the last minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>• every node with its names, addresses, host and owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>• the last operations with their calls, the last events, and the end of the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>• no passwords, no tokens, no answers to a template&apos;s questions, no CONTEXT</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::DriftDetailsPanel</name>
    <message>
        <source>Evidence and what can be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it would do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a line to see what shows it and what can be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) selected</source>
        <translation>
            <numerusform>%Ln line selected</numerusform>
            <numerusform>%Ln lines selected</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 (VM %3)</source>
        <comment>class, name and id</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be done about all of them at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is known of the finding</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::DriftModel</name>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does not fit together</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::DriftText</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (VM %2)</source>
        <comment>name and id</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foreign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in the manager&apos;s list, but the virtual machine does not carry the service&apos;s label any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in the manager&apos;s list, but the virtual machine carries the key of another operation: the id may mean another machine by now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in the manager&apos;s list, but the virtual machine carries the label of the service %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in the manager&apos;s list, but the cloud does not show it to this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not of this service, and has the address %1, at which VM %2 is reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The virtual machines %1 carry the key of one operation: one was made or copied too many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It carries the service&apos;s label, but is not in the manager&apos;s list, and nobody waits for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in the manager&apos;s list, but the cloud has no such virtual machine any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in the manager&apos;s list with the address %1, but now has %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It runs, but its agent did not answer, asked twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You decided to leave it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Finish: wait until it is ready, and register it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep: leave it as it is, and report it no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove: delete the virtual machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it from the manager&apos;s &amp;list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register the new a&amp;ddress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;port it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is released, waited for until it is ready, and then added to the manager&apos;s list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is waited for until it is ready, and then added to the manager&apos;s list. The cloud is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stays in the cloud and in the manager&apos;s list, and is reported no more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stays in the cloud, is not added to the manager&apos;s list, and is reported no more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is deleted with everything stored on it. You are asked once more before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is removed from the manager&apos;s list. The cloud is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is registered with the address %2 instead of %3, as soon as its agent answers there. The cloud is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is reported again, and you can decide anew. The cloud is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln virtual machine(s) are waited for until they are ready, and then added to the manager&apos;s list; those on hold are released: %1</source>
        <translation>
            <numerusform>%Ln virtual machine is waited for until it is ready, and then added to the manager&apos;s list; one on hold is released: %1</numerusform>
            <numerusform>%Ln virtual machines are waited for until they are ready, and then added to the manager&apos;s list; those on hold are released: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln virtual machine(s) stay as they are, and are reported no more: %1</source>
        <translation>
            <numerusform>%Ln virtual machine stays as it is, and is reported no more: %1</numerusform>
            <numerusform>%Ln virtual machines stay as they are, and are reported no more: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln virtual machine(s) are deleted with everything stored on them; you are asked once more before: %1</source>
        <translation>
            <numerusform>%Ln virtual machine is deleted with everything stored on it; you are asked once more before: %1</numerusform>
            <numerusform>%Ln virtual machines are deleted with everything stored on them; you are asked once more before: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) are removed from the manager&apos;s list; the cloud is not touched: %1</source>
        <translation>
            <numerusform>%Ln node is removed from the manager&apos;s list; the cloud is not touched: %1</numerusform>
            <numerusform>%Ln nodes are removed from the manager&apos;s list; the cloud is not touched: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) are registered with their new addresses, as soon as their agents answer there; the cloud is not touched: %1</source>
        <translation>
            <numerusform>%Ln node is registered with its new address, as soon as its agent answers there; the cloud is not touched: %1</numerusform>
            <numerusform>%Ln nodes are registered with their new addresses, as soon as their agents answer there; the cloud is not touched: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln virtual machine(s) are reported again; the cloud is not touched: %1</source>
        <translation>
            <numerusform>%Ln virtual machine is reported again; the cloud is not touched: %1</numerusform>
            <numerusform>%Ln virtual machines are reported again; the cloud is not touched: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here can mend that. Look whether the agent runs on the node, and whether a firewall or a network lies between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once the virtual machine runs, its new address can be registered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here can mend that. Ask whoever owns the virtual machine or the network, unless the two are in networks of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in its list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In its list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has no such virtual machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>state and host</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label of the service %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made %1</source>
        <comment>date and time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belongs to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its creation was cancelled, and the virtual machine was left. It is not taken over by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was in the manager&apos;s list, and is gone: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud has none of the service&apos;s nodes any more: all of them have ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud knows none of the service&apos;s nodes: it may be another database behind the same address, or a restored one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;cknowledge: it is known to be gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no longer shown as missing, and one node fewer is wanted. The cloud is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) are no longer shown as missing, nor wanted; the cloud is not touched: %1</source>
        <translation>
            <numerusform>%Ln node is no longer shown as missing, nor wanted; the cloud is not touched: %1</numerusform>
            <numerusform>%Ln nodes are no longer shown as missing, nor wanted; the cloud is not touched: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Was in its list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::DuplicatesNotice</name>
    <message numerus="yes">
        <source>%Ln virtual machines carry the key of an operation that others carry, too</source>
        <translation>
            <numerusform>%Ln virtual machine carries the key of an operation that others carry, too</numerusform>
            <numerusform>%Ln virtual machines carry the key of an operation that others carry, too</numerusform>
        </translation>
    </message>
    <message>
        <source>One operation makes one virtual machine. None of them is taken over until you decide which to finish, to keep or to remove.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Inspect…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::EndpointText</name>
    <message>
        <source>OpenNebula %1, signed in as %2 with a password; groups: %3</source>
        <comment>version, user, groups</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenNebula %1, signed in as %2 with a login token; groups: %3</source>
        <comment>version, user, groups</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenNebula %1, signed in as %2 with a login token that ends on %4; groups: %3</source>
        <comment>version, user, groups, date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No quota is set for this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used: %1 VMs, %2 CPU, %3 memory</source>
        <comment>each with its limit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>used, limit</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::ErrorText</name>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing more is done. Whatever the cloud had already made is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side is slow or a firewall drops the packets. Try again; if it keeps happening, check the network and the load of the front end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address and the port, that the service runs, and that no firewall is in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secure connection could not be established</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User or password not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the user and the password, or a login token that is still valid, again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible in the present state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else is working on it, or it changed in the meantime. Refresh, look at its state, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be stored or read on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the free space and the rights of the data folder, and that the keychain is unlocked. Nothing was sent to the cloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request may have been carried out all the same: the program looks for the result in the cloud before anything is sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not allowed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This connection is read-only. Allow changes in the connection if you want to make them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud does not allow this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account lacks a right, a quota is used up, or the object is locked. Ask the administrator of the cloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing answers at this path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenNebula&apos;s XML-RPC interface is at /RPC2, usually on port 2633. Check the endpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was removed, or your account may not see it. Refresh to see what the cloud has now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud refused to make the virtual machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in the template does not fit this cloud. The details name it; correct the template, or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud refused the action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The virtual machine is in a state that does not allow it, or the name is not allowed. Refresh and look at its state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request was not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct what the details name, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This OpenNebula lacks a function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is older than what this program supports (5.8 and later). Ask for an update of the front end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not OpenNebula&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud reports an error of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later. If it stays, give the details to the administrator of the cloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unexpected happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If it happens again, report it with the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The virtual machine failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use by another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window or msmctl works on this connection; the details name it. Close it there, then connect again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate is signed by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody vouches for it. Test the connection to compare its fingerprint with the administrator&apos;s, and pin it if they are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate is signed by an unknown authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the cloud uses a certificate authority of its own, choose its file in the connection; or test the connection, compare the fingerprint, and pin the certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate is made out for another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the name that the certificate carries as the endpoint&apos;s. If it is the right server all the same, test the connection, compare the fingerprint, and pin the certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the administrator of the cloud for a new one, and check this computer&apos;s clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock; if it is right, ask the administrator of the cloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not the one that was pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Either the administrator has replaced it, or somebody stands between you and the cloud. Nothing was sent. Ask the administrator for the new fingerprint before you trust it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details say what the server and this computer did not agree on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quota is used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud allows your account or your group no more of what the details name. Delete what is no longer needed, or ask the administrator of the cloud for more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template asks for what only administrators may</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details name the attribute. Choose another template, or ask the administrator of the cloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was seen last stays on the screen. The cloud is asked again as soon as there is a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In no state in which the cloud could delete it within %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It hangs between two states. Delete it again and choose to remove it at once, or ask the administrator of the cloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not gone within %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud took the request, and the virtual machine is still there. Delete it again in a harder way, or look in the cloud why it does not end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not placed on a host within %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details say what the scheduler says. Make room in the cloud and finish waiting, or delete the node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files not copied within %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image is large, or its datastore is slow or full. Finish waiting if the cloud still copies, or delete the node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started within %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host is slow, or its hypervisor hangs. Look at the machine in the cloud; finish waiting, or delete the node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No address within %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine runs, but nobody can reach it. Check the network of the template; finish waiting once it has an address, or delete the node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agent did not answer within %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine runs. Check that the agent starts in it, and that no firewall is between it and this computer; then finish waiting, or delete the node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MySQL did not run within %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agent answers. Look at the log of MySQL on the node; then finish waiting, or delete the node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not ready within %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish waiting, or delete the node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy does not accept user or password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter them in the connection, on its page Network. Nothing was sent to the cloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy does not let anything through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its address and its port in the connection, on its page Network, and that it allows this cloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of the SSH bastion is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to it once with ssh in a terminal, and compare its key with the administrator&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SSH bastion does not accept you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load your key into the SSH agent with ssh-add, or name it in the configuration of ssh. The program never asks for a password of SSH.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No way through the SSH bastion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it with ssh in a terminal. The program tries again by itself; nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address redirects elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details name the target. If it is your cloud, enter it as the endpoint. It was not followed, because your password would have gone there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in front of the cloud wants to be signed in to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not OpenNebula that asks. Ask the administrator of the cloud for the address of its XML-RPC interface behind that sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in front of the cloud refuses the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A gateway or a firewall does not let it pass. Ask whoever runs it; the details say what it calls itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A proxy wants to be signed in to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the proxy&apos;s user and password, or another way to the cloud, in the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked to wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in front of the cloud takes only so many requests. The program waits as long as it was asked to, and goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network wants to be signed in to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open any page in a web browser, sign in there, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A gateway answers, but not the cloud behind it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenNebula is down, starting or overloaded. The program tries again by itself; if it stays, give the details to the administrator of the cloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else listens at this address, such as a web page or a proxy; a network&apos;s sign-in page asks for a web browser first. OpenNebula&apos;s XML-RPC interface is at /RPC2, usually on port 2633.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers is not known to be the node&apos;s agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has not shown that it knows the secret of this node, and nothing was sent to it. Either the node was given another secret, or somebody stands between you and the node.</source>
        <translation></translation>
    </message>
    <message>
        <source>The machine could not install the database server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look on it at the log of the contextualization; often it reaches no package server. Mend that, restart the machine and finish waiting, or delete the node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server and agent not installed within %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine runs. It may reach the package servers only slowly or not at all; the log of the contextualization on it says how far it is. Finish waiting, or delete the node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MySQL took no logins within %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine runs. The details say how MySQL answered. Mend that, then finish waiting, or delete the node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OneGate did not say READY within %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine runs. Its image has to report to OneGate, and a READY from before the machine last started does not count. Finish waiting with another rule, or delete the node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protected by a lock at the cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Remove Protection” in the menu Nodes takes the lock away. Then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the cloud&apos;s message in the details; then try again, or delete it and create another.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::EventLogModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::EventLogPanel</name>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show What Was Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::EventText</name>
    <message>
        <source>The manager runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manager stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud answers again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: creation requested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the cloud made the virtual machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: found running and taken over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: creation failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: creation cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: deletion requested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: deletion failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the agent no longer answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the agent answers again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database was damaged and has been set aside; a new one was begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VM %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an event and its technical detail</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection to the cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) were found running and taken over</source>
        <translation>
            <numerusform>%Ln node was found running and taken over</numerusform>
            <numerusform>%Ln nodes were found running and taken over</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: an interrupted operation goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: an interrupted operation was closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: several virtual machines carry the key of one operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: removed from the list; the cloud was not touched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is left as it is, and reported no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: its creation failed, so it is removed, as the connection says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the cloud no longer has it; somebody else ended it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud has none of the nodes any more (there were %1); nothing is dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: acknowledged to be gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: was missing, and is there again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) are no longer in the cloud; somebody else ended them</source>
        <translation>
            <numerusform>%Ln node is no longer in the cloud; somebody else ended it</numerusform>
            <numerusform>%Ln nodes are no longer in the cloud; somebody else ended them</numerusform>
        </translation>
    </message>
    <message>
        <source>Virtual machines cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clocks of the cloud and of this computer agree again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>What the cloud says about %Ln virtual machine(s) cannot be read; nothing is concluded about them</source>
        <translation>
            <numerusform>What the cloud says about %Ln virtual machine cannot be read; nothing is concluded about it</numerusform>
            <numerusform>What the cloud says about %Ln virtual machines cannot be read; nothing is concluded about them</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 requested</source>
        <comment>node, kind of operation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 done</source>
        <comment>node, kind of operation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 failed</source>
        <comment>node, kind of operation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 cancelled</source>
        <comment>node, kind of operation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>date and time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over: %1</source>
        <comment>an alarm</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s)</source>
        <translation>
            <numerusform>%Ln node</numerusform>
            <numerusform>%Ln nodes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: over: %2</source>
        <comment>node, alarm</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>node, alarm</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: labels changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The labels of %Ln node(s) changed</source>
        <translation>
            <numerusform>The labels of %Ln node changed</numerusform>
            <numerusform>The labels of %Ln nodes changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>msm::FailedNodesNotice</name>
    <message>
        <source>%1 (VM %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>What is to become of %Ln node(s) whose creation failed?</source>
        <translation>
            <numerusform>What is to become of the node whose creation failed?</numerusform>
            <numerusform>What is to become of %Ln nodes whose creation failed?</numerusform>
        </translation>
    </message>
    <message>
        <source>Finish Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a node and why it failed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>msm::FirstRunDialog</name>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to MySQL Server Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It creates, watches and removes MySQL nodes on an OpenNebula cloud. How do you want to begin?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the built-in sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small cloud on this computer; nothing has to be set up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to OpenNebula…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You need the endpoint, a user and a password or login token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to OpenNebula</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::FittingLabel</name>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::GateText</name>
    <message>
        <source>Another manager answers on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It runs and has an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its agent answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MySQL itself takes logins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells OneGate that it is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its agent answers and MySQL runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MySQL is asked from this computer, by a whole login as a user that does not exist. Needs no agent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image has to report to OneGate. A READY from before the machine last started does not count. Needs no agent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::HeldProfile</name>
    <message>
        <source>“%1” is in use by another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1

Only one program at a time changes anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show That Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Read-Only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no window to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What holds the connection is a command line, or it has just ended.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::HistoryList</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is older history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Older</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::HistoryTab</name>
    <message>
        <source>History of the selected node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>States over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a node to see what has become of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) selected</source>
        <translation>
            <numerusform>%Ln node selected</numerusform>
            <numerusform>%Ln nodes selected</numerusform>
        </translation>
    </message>
    <message>
        <source>The history is that of one node. The events of all are in the panel Events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No history yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has happened to this node since this computer knows it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::InspectionDialog</name>
    <message>
        <source>Inspection: Manager, Cloud and Agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result of the inspection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of the last choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only one class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%L2)</source>
        <comment>class and how many there are</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inspection was stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud is being listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 of %L2 agents asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What seems wrong is read once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Manager, cloud and agents agree: %Ln node(s) checked</source>
        <translation>
            <numerusform>Manager, cloud and agents agree: %Ln node checked</numerusform>
            <numerusform>Manager, cloud and agents agree: %Ln nodes checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln disagreement(s) of manager, cloud and agents</source>
        <translation>
            <numerusform>%Ln disagreement of manager, cloud and agents</numerusform>
            <numerusform>%Ln disagreements of manager, cloud and agents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) checked. Nothing was changed.</source>
        <translation>
            <numerusform>%Ln node checked. Nothing was changed.</numerusform>
            <numerusform>%Ln nodes checked. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What the cloud says about %Ln virtual machine(s) cannot be read; nothing is concluded about them.</source>
        <translation>
            <numerusform>What the cloud says about %Ln virtual machine cannot be read; nothing is concluded about it.</numerusform>
            <numerusform>What the cloud says about %Ln virtual machines cannot be read; nothing is concluded about them.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing inspected yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of this class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manager, cloud and agents agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) checked.</source>
        <translation>
            <numerusform>%Ln node checked.</numerusform>
            <numerusform>%Ln nodes checked.</numerusform>
        </translation>
    </message>
    <message>
        <source>This connection is read-only: nothing can be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until the inspection is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carrying out what you chose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation>
            <numerusform>%Ln left</numerusform>
            <numerusform>%Ln left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln operation(s) begun</source>
        <translation>
            <numerusform>%Ln operation begun</numerusform>
            <numerusform>%Ln operations begun</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) done</source>
        <translation>
            <numerusform>%Ln line done</numerusform>
            <numerusform>%Ln lines done</numerusform>
        </translation>
    </message>
    <message>
        <source>The window&apos;s operations follow them, stage by stage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 done, %L2 not done: %3</source>
        <comment>two numbers and a reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspect A&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln machine(s) do not run, so no agent was asked about them.</source>
        <translation>
            <numerusform>%Ln machine does not run, so no agent was asked about it.</numerusform>
            <numerusform>%Ln machines do not run, so no agent was asked about them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No disagreement found: %Ln node(s) checked</source>
        <translation>
            <numerusform>No disagreement found: %Ln node checked</numerusform>
            <numerusform>No disagreement found: %Ln nodes checked</numerusform>
        </translation>
    </message>
    <message>
        <source>No disagreement found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::InstallText</name>
    <message>
        <source>Stock image: install MariaDB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock image: install MySQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image has MySQL and the agent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::LabelsDialog</name>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Labels of %1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Labels of %Ln nodes:</source>
        <translation>
            <numerusform>&amp;Labels of %Ln node:</numerusform>
            <numerusform>&amp;Labels of %Ln nodes:</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;New label:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;pply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A label has no comma and does not begin with msm/.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::LegacyText</name>
    <message>
        <source>has no meaning here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its value cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refers to something that the file does not say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not taken: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain HTTP: the password travels readable to %1. The connection asks for your consent before it can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no password; enter it in the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the connection stores the password in the keychain. Remove it from the file then; the file itself is never changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::LossText</name>
    <message>
        <source>ended %1</source>
        <comment>date and time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended; noticed %1</source>
        <comment>date and time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another machine has had its id; noticed %1</source>
        <comment>date and time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the cloud has no such machine; noticed %1</source>
        <comment>date and time</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::MachineForm</name>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory in MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Image:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net&amp;work:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M&amp;emory:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (id %2, %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (id %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;CPU:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual CPUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many processors the guest sees; automatic: as the cloud decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;VCPU:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::MachineText</name>
    <message>
        <source>%1, since %2</source>
        <comment>host, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <comment>host, times</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 to %3: %4</source>
        <comment>host, times, what ended it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(hidden)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>… (%Ln characters)</source>
        <translation>
            <numerusform>… (%Ln character)</numerusform>
            <numerusform>… (%Ln characters)</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked at the cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked at the cloud since %1, by account %2</source>
        <comment>time, number</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::MainWindow</name>
    <message numerus="yes">
        <source>Rows copied: %Ln</source>
        <translation>
            <numerusform>Rows copied: %Ln</numerusform>
            <numerusform>Rows copied: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main Toolbar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;Operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What Is New…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alarms (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Group By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect &amp;To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in &amp;New Window</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::ManagerHeader</name>
    <message>
        <source>State of the manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protection of the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 wanted are running</source>
        <comment>nodes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built-in sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is encrypted and the server&apos;s certificate is checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection does not leave this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anybody on the way can read and change what is sent, passwords included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This connection refuses everything that changes the cloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not refreshed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refreshed %1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seen %1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; missing: %2</source>
        <comment>how many there are, names</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cloud doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>state of the manager, how many are missing</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <comment>nodes</comment>
        <translation>
            <numerusform>%Ln missing</numerusform>
            <numerusform>%Ln missing</numerusform>
        </translation>
    </message>
    <message>
        <source>Production connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People depend on these nodes. A deletion is confirmed by the name of the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last known:</source>
        <comment>how many nodes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every node that was created or taken over counts as wanted, until it is deleted or said to be gone. “Present Number Is Right” in the menu Nodes makes the two numbers the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <comment>names of nodes</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::MessageLine</name>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::Messages</name>
    <message numerus="yes">
        <source>%Ln operation(s) failed</source>
        <translation>
            <numerusform>%Ln operation failed</numerusform>
            <numerusform>%Ln operations failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> and %Ln more</source>
        <translation>
            <numerusform> and %Ln more</numerusform>
            <numerusform> and %Ln more</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what went wrong and the nodes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests could not be begun</source>
        <translation>
            <numerusform>%Ln request could not be begun</numerusform>
            <numerusform>%Ln requests could not be begun</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>msm::MissingNodesNotice</name>
    <message numerus="yes">
        <source>The cloud has none of the nodes any more: %Ln ended</source>
        <translation>
            <numerusform>The cloud has none of the nodes any more: %Ln ended</numerusform>
            <numerusform>The cloud has none of the nodes any more: %Ln ended</numerusform>
        </translation>
    </message>
    <message>
        <source>The cloud knows none of the nodes: is it the right one?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) missing: somebody else has ended them</source>
        <translation>
            <numerusform>%Ln node is missing: somebody else has ended it</numerusform>
            <numerusform>%Ln nodes are missing: somebody else has ended them</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody else ended them. Nothing is dropped until you say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be another database behind the same address, or a restored one. Nothing is dropped until you say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (VM %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a node and what the cloud says of it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Inspect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ma&amp;ke It So…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln Are &amp;Right Now</source>
        <translation>
            <numerusform>%Ln Is &amp;Right Now</numerusform>
            <numerusform>%Ln Are &amp;Right Now</numerusform>
        </translation>
    </message>
    <message>
        <source>They Are &amp;Gone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::NetworkForm</name>
    <message>
        <source>Reach the &amp;cloud:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach the &amp;agents:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the cloud</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::NodeFilter</name>
    <message>
        <source>state:</source>
        <comment>begins a term of the filter, as in state:failed,missing; one word</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::NodeGroups</name>
    <message>
        <source>Without a host</source>
        <comment>nodes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without labels</source>
        <comment>nodes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role not known</source>
        <comment>nodes</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::NodeHistory</name>
    <message>
        <source>%1: under way</source>
        <comment>operation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: done in %2</source>
        <comment>operation, duration</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: ended after %2: %3</source>
        <comment>operation, duration, why</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: taken within %2</source>
        <comment>call, duration</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: refused: %2</source>
        <comment>call, why</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no clear answer: %2</source>
        <comment>call, why</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: sent, and nobody heard an answer</source>
        <comment>call</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine is on host %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine left host %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine left host %1: %2</source>
        <comment>host, why in the cloud&apos;s words</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::NodeLabels</name>
    <message>
        <source>The labels are changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::NodeTableModel</name>
    <message>
        <source>What cloud, agent, MySQL and running operations add up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The virtual machine&apos;s id in the cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What runs on the node beside MySQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine&apos;s state as OpenNebula calls it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the node&apos;s agent answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the MySQL server, as its agent reports it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time since the node&apos;s agent last answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MySQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, protected</source>
        <comment>a node</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The labels that people have given the machine in the cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name of a group, how many nodes it has</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>collapsed</source>
        <comment>group of nodes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expanded</source>
        <comment>group of nodes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group %1, %2, %3</source>
        <comment>its name, how many nodes, collapsed or expanded</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln nodes</source>
        <translation>
            <numerusform>%Ln node</numerusform>
            <numerusform>%Ln nodes</numerusform>
        </translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part that the MySQL server plays in replication, as its agent reports it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not asked yet</source>
        <comment>the state of a node</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was ready before. Its agent has not been asked since this program connected.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::NodeTableView</name>
    <message>
        <source>Service nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;No Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Select Its Nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Expand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Collapse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xpand All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ollapse All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::NodeTabs</name>
    <message>
        <source>Pages about the selection</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::NodeText</name>
    <message numerus="yes">
        <source>%Ln creating</source>
        <translation>
            <numerusform>%Ln creating</numerusform>
            <numerusform>%Ln creating</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running</source>
        <translation>
            <numerusform>%Ln running</numerusform>
            <numerusform>%Ln running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln degraded</source>
        <translation>
            <numerusform>%Ln degraded</numerusform>
            <numerusform>%Ln degraded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln powered off</source>
        <translation>
            <numerusform>%Ln powered off</numerusform>
            <numerusform>%Ln powered off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleting</source>
        <translation>
            <numerusform>%Ln deleting</numerusform>
            <numerusform>%Ln deleting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>%Ln missing</numerusform>
            <numerusform>%Ln missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not registered</source>
        <translation>
            <numerusform>%Ln not registered</numerusform>
            <numerusform>%Ln not registered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <translation>
            <numerusform>%Ln unknown</numerusform>
            <numerusform>%Ln unknown</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours and minutes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>days and hours</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>minutes and seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud&apos;s clock is %1 ahead of this computer&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud&apos;s clock is %1 behind this computer&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln cancelled</source>
        <translation>
            <numerusform>%Ln cancelled</numerusform>
            <numerusform>%Ln cancelled</numerusform>
        </translation>
    </message>
    <message>
        <source>itself %1, %2</source>
        <comment>MySQL, e.g. takes logins; seen some time ago</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protected: the cloud neither changes nor deletes it until the lock is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>source of %Ln replica(s)</source>
        <translation>
            <numerusform>source of %Ln replica</numerusform>
            <numerusform>source of %Ln replicas</numerusform>
        </translation>
    </message>
    <message>
        <source>replica of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln replica(s) replicate from %1.</source>
        <translation>
            <numerusform>%Ln replica replicates from %1.</numerusform>
            <numerusform>%Ln replicas replicate from %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Other servers replicate from %Ln of these nodes.</source>
        <translation>
            <numerusform>Other servers replicate from %Ln of these nodes.</numerusform>
            <numerusform>Other servers replicate from %Ln of these nodes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Source</source>
        <comment>role of a server in replication</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source and replica</source>
        <comment>role of a server in replication</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replica</source>
        <comment>role of a server in replication</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No replication</source>
        <comment>role of a server in replication</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln of them not asked yet</source>
        <comment>12 running</comment>
        <translation>
            <numerusform>%1, %Ln of them not asked yet</numerusform>
            <numerusform>%1, %Ln of them not asked yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>msm::NodeVerbs</name>
    <message>
        <source>Copied: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::NodesPanel</name>
    <message>
        <source>Filter nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No service nodes yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Create Nodes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in and looking for nodes that run already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a cloud to see and manage its MySQL nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;onnections…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Hidden by the filter: %Ln</source>
        <translation>
            <numerusform>Hidden by the filter: %Ln</numerusform>
            <numerusform>Hidden by the filter: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>C&amp;lear Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>how many selected, how many of them hidden</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden</source>
        <translation>
            <numerusform>%Ln hidden</numerusform>
            <numerusform>%Ln hidden</numerusform>
        </translation>
    </message>
    <message>
        <source>A service node is a virtual machine that runs MySQL. Create the first ones from a template or an image of your cloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by name, id, address, state, host or label</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::NoticeStack</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln message(s) whole</source>
        <translation>
            <numerusform>Show %Ln message whole</numerusform>
            <numerusform>Show %Ln messages whole</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::OperationDelegate</name>
    <message>
        <source>%1 – %2 in this stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>headline, technical detail</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2 in this stage, far longer than the usual %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2 in this stage, usually %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – it begins in %2</source>
        <comment>status, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::OperationText</name>
    <message>
        <source>Create %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln done</numerusform>
            <numerusform>%Ln done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running</source>
        <translation>
            <numerusform>%Ln running</numerusform>
            <numerusform>%Ln running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cancelled</source>
        <translation>
            <numerusform>%Ln cancelled</numerusform>
            <numerusform>%Ln cancelled</numerusform>
        </translation>
    </message>
    <message>
        <source>Does not end; “Delete Nodes…” can remove it at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for the cloud; nothing was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be removed when %1 is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits until it runs again (%1)</source>
        <comment>state of a VM</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) ready</source>
        <translation>
            <numerusform>%Ln node ready</numerusform>
            <numerusform>%Ln nodes ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) taken over</source>
        <translation>
            <numerusform>%Ln node taken over</numerusform>
            <numerusform>%Ln nodes taken over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) deleted</source>
        <translation>
            <numerusform>%Ln node deleted</numerusform>
            <numerusform>%Ln nodes deleted</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be taken over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>creation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take-over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deletion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart MySQL on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restart of MySQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln MySQL server(s) restarted</source>
        <translation>
            <numerusform>%Ln MySQL server restarted</numerusform>
            <numerusform>%Ln MySQL servers restarted</numerusform>
        </translation>
    </message>
    <message>
        <source>MySQL on %1 could not be restarted</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Restart MySQL on %Ln node(s)?</source>
        <translation>
            <numerusform>Restart MySQL on %Ln node?</numerusform>
            <numerusform>Restart MySQL on %Ln nodes?</numerusform>
        </translation>
    </message>
    <message>
        <source>Connections to it end, and what was not committed is lost. Applications have to connect again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start MySQL on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start of MySQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln MySQL server(s) started</source>
        <translation>
            <numerusform>%Ln MySQL server started</numerusform>
            <numerusform>%Ln MySQL servers started</numerusform>
        </translation>
    </message>
    <message>
        <source>MySQL on %1 could not be started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop MySQL on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop of MySQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln MySQL server(s) stopped</source>
        <translation>
            <numerusform>%Ln MySQL server stopped</numerusform>
            <numerusform>%Ln MySQL servers stopped</numerusform>
        </translation>
    </message>
    <message>
        <source>MySQL on %1 could not be stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Stop MySQL on %Ln node(s)?</source>
        <translation>
            <numerusform>Stop MySQL on %Ln node?</numerusform>
            <numerusform>Stop MySQL on %Ln nodes?</numerusform>
        </translation>
    </message>
    <message>
        <source>Connections to it end, and what was not committed is lost. Applications get no connection until MySQL is started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>power-on</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) powered on</source>
        <translation>
            <numerusform>%Ln node powered on</numerusform>
            <numerusform>%Ln nodes powered on</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be powered on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shut down %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shutdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) shut down</source>
        <translation>
            <numerusform>%Ln node shut down</numerusform>
            <numerusform>%Ln nodes shut down</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be shut down</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Shut %Ln node(s) down?</source>
        <translation>
            <numerusform>Shut %Ln node down?</numerusform>
            <numerusform>Shut %Ln nodes down?</numerusform>
        </translation>
    </message>
    <message>
        <source>The system of each ends its programs in order, and nobody reaches its MySQL until it is powered on again. Disks and addresses are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Shut Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power off %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>power-off</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) powered off</source>
        <translation>
            <numerusform>%Ln node powered off</numerusform>
            <numerusform>%Ln nodes powered off</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be powered off</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Power %Ln node(s) off?</source>
        <translation>
            <numerusform>Power %Ln node off?</numerusform>
            <numerusform>Power %Ln nodes off?</numerusform>
        </translation>
    </message>
    <message>
        <source>As if the plug were pulled: what MySQL has not yet written is recovered from its logs at the next start, and what they do not hold is lost. Disks and addresses are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Power Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reboot %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reboot</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) rebooted</source>
        <translation>
            <numerusform>%Ln node rebooted</numerusform>
            <numerusform>%Ln nodes rebooted</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be rebooted</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Reboot %Ln node(s)?</source>
        <translation>
            <numerusform>Reboot %Ln node?</numerusform>
            <numerusform>Reboot %Ln nodes?</numerusform>
        </translation>
    </message>
    <message>
        <source>Connections to its MySQL end, and what was not committed is lost. Applications have to connect again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reboot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) reset</source>
        <translation>
            <numerusform>%Ln node reset</numerusform>
            <numerusform>%Ln nodes reset</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Reset %Ln node(s)?</source>
        <translation>
            <numerusform>Reset %Ln node?</numerusform>
            <numerusform>Reset %Ln nodes?</numerusform>
        </translation>
    </message>
    <message>
        <source>As if the reset button were pressed: what MySQL has not yet written is recovered from its logs at the next start, and what they do not hold is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try %1 again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) recovered</source>
        <translation>
            <numerusform>%Ln node recovered</numerusform>
            <numerusform>%Ln nodes recovered</numerusform>
        </translation>
    </message>
    <message>
        <source>Trying %1 again did not help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a snapshot of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln snapshot(s) taken</source>
        <translation>
            <numerusform>%Ln snapshot taken</numerusform>
            <numerusform>%Ln snapshots taken</numerusform>
        </translation>
    </message>
    <message>
        <source>A snapshot of %1 could not be taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Take a snapshot of %Ln node(s)?</source>
        <translation>
            <numerusform>Take a snapshot of %Ln node?</numerusform>
            <numerusform>Take a snapshot of each of %Ln nodes?</numerusform>
        </translation>
    </message>
    <message>
        <source>The cloud saves disks and memory. The machine stands still meanwhile: for seconds, or for minutes where it has much memory. A snapshot is no backup: it is kept beside the machine, and may be lost when the machine moves to another host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take Snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert %1 to a snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revert to a snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) reverted</source>
        <translation>
            <numerusform>%Ln node reverted</numerusform>
            <numerusform>%Ln nodes reverted</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be reverted</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Revert %Ln node(s) to a snapshot?</source>
        <translation>
            <numerusform>Revert %Ln node to a snapshot?</numerusform>
            <numerusform>Revert %Ln nodes to a snapshot?</numerusform>
        </translation>
    </message>
    <message>
        <source>All that was written since the snapshot is lost for good, on all disks, and connections to its MySQL end. Replicas and applications may have seen data that is gone then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete a snapshot of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deletion of a snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln snapshot(s) deleted</source>
        <translation>
            <numerusform>%Ln snapshot deleted</numerusform>
            <numerusform>%Ln snapshots deleted</numerusform>
        </translation>
    </message>
    <message>
        <source>A snapshot of %1 could not be deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete a snapshot of %Ln node(s)?</source>
        <translation>
            <numerusform>Delete a snapshot of %Ln node?</numerusform>
            <numerusform>Delete a snapshot of each of %Ln nodes?</numerusform>
        </translation>
    </message>
    <message>
        <source>The node stays as it is, and cannot be reverted to this snapshot any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete Snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for OneGate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protect %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>protection</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) protected</source>
        <translation>
            <numerusform>%Ln node protected</numerusform>
            <numerusform>%Ln nodes protected</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the protection of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removal of a protection</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) no longer protected</source>
        <translation>
            <numerusform>%Ln node no longer protected</numerusform>
            <numerusform>%Ln nodes no longer protected</numerusform>
        </translation>
    </message>
    <message>
        <source>The protection of %1 could not be removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspend %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suspend</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) suspended</source>
        <translation>
            <numerusform>%Ln node suspended</numerusform>
            <numerusform>%Ln nodes suspended</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Suspend %Ln node(s)?</source>
        <translation>
            <numerusform>Suspend %Ln node?</numerusform>
            <numerusform>Suspend %Ln nodes?</numerusform>
        </translation>
    </message>
    <message>
        <source>The memory of each machine is saved, and nobody reaches its MySQL until it is powered on and goes on where it was. Connections may time out meanwhile, and a replica falls behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Suspend</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::OperationsModel</name>
    <message>
        <source>%1: %2. %3</source>
        <comment>operation, outcome, reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>operation, status, elapsed time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This stage usually takes %1; nine in ten were through it within %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::OperationsPanel</name>
    <message>
        <source>Operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you do with nodes is followed here, stage by stage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show What It Did</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::OutcomeText</name>
    <message numerus="yes">
        <source>%Ln operation(s) failed</source>
        <translation>
            <numerusform>%Ln operation failed</numerusform>
            <numerusform>%Ln operations failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>msm::OverviewTab</name>
    <message>
        <source>Details of the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a node to see what is known of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MySQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MySQL port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 CPU, %2 memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message>
        <source>Together %1 CPU, %2 memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seen %1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent&apos;s identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is known of the node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of %2 free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replication</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::PasswordDialog</name>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password or login token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remember it in the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember it in the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of %1 for the connection “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain cannot be reached: kept until the program ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a &amp;login token in the keychain instead of the password</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::PastDialog</name>
    <message>
        <source>What Was Done: %1</source>
        <comment>name of a node</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is so long ago that it was forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let other programs use this manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Serve the manager’s interface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serve the manager’s interface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON-RPC over HTTP, for programs on this computer only. Each must present the token below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any free port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Token:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Renew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old token is no longer accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the interface is served</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not served at present.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Served at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever has it can create and delete nodes through this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A token made now is valid until the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This build does not have it: it was made without Qt’s HTTP server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check for new &amp;versions once a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check for new versions once a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the program starts. A newer version is announced in the window; nothing is downloaded or installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This build does not know where new versions are announced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alarms and notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting nodes always asks. What was confirmed can be undone for the times below; nothing is sent before they end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severa&amp;l nodes:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to undo the deletion of several nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On&amp;e node:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to undo the deletion of one node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ask before closing or switching while operations are running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask before closing or switching while operations are running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen the &amp;windows of last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen the windows of last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is kept only until the program ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be stored in the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::ProfileForm</name>
    <message>
        <source>&amp;Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Endpoint:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint as it will be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow &amp;plain HTTP: the password can be read on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow plain HTTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password or login token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the password is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Service:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes that carry this name in their label belong to the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh every:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds between two refreshes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CA &amp;file:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File with certificate authorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system’s certificate authorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file with certificate authorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-&amp;only: refuse everything that changes the cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes to the system&apos;s keychain and nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking into the keychain…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored; type to replace it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain cannot be reached, so the password is kept only until the program ends. (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be used as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate Authorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is in the system&apos;s keychain and nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known until the program ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept only until the program ends. Type it again to store it in the system&apos;s keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is kept in the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A login token is made with the password and renewed in time; the password is then kept nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A login token instead of the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing: ask at every start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint of the pinned certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No certificate; SHA-256 fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the certificate with this fingerprint is trusted, whoever signed it. Test Connection offers to fill it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not needed until the login token ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A login token is in the system&apos;s keychain; the password is kept nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is forgotten when the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;inned:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New nodes:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installation of new nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the dialog “Create Nodes” begins with. A stock image installs the database server and the agent when it first starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production: ask for this connection’s name before nodes are deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is in the system&apos;s keychain until a login token takes its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is in the system&apos;s keychain, and is removed from there when this is saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::ReachForm</name>
    <message>
        <source>Directly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through an HTTP proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through a SOCKS5 proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through SSH, by way of a bastion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host and port of the proxy or bastion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User for the proxy or bastion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password for the proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: the stored one, if there is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With your own configuration, keys and agent of ssh, which is never asked for a password. Names, localhost included, mean what they mean on the bastion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For everything, this computer&apos;s own addresses included. The password goes to the system&apos;s keychain and nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::Serving</name>
    <message>
        <source>Its token could not be read from the keychain. Unlock the keychain, then connect again, or make a new token in the preferences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its token is not in the keychain. Make a new one in the preferences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wire interface is not served</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program may use the port. Choose another one in the preferences.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context Menu</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::SignIn</name>
    <message>
        <source>The login token is kept only until the program ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be stored in the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud makes no new login token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stay signed in for as long as what you signed in with is good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is kept only until the program ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is still in the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A login token has taken its place, but it could not be removed. Remove it in the system&apos;s keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password of the proxy could not be read, so the proxy may let nothing through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret of the nodes could not be read or stored, so their agents cannot be checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the keychain, then connect again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain does not give every secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain has not answered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No password was given</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::SnapshotText</name>
    <message>
        <source>Snapshot: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshot: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being taken…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being reverted to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being deleted…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>since a snapshot was taken</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A snapshot needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud does not take this name: at most 128 letters, digits and signs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::SnapshotsTab</name>
    <message>
        <source>Snapshots of the selected node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a node to see its snapshots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) selected</source>
        <translation>
            <numerusform>%Ln node selected</numerusform>
            <numerusform>%Ln nodes selected</numerusform>
        </translation>
    </message>
    <message>
        <source>Snapshots are listed of one node at a time. All selected nodes can be saved under one name, one after the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud is asked for the snapshots of this node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No snapshots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A snapshot keeps disks and memory of the machine as they are, so that the node can be reverted to them: take one before an update.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::StageText</name>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for a host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prolog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MySQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for MySQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting until it can be removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installing server and agent</source>
        <translation></translation>
    </message>
    <message>
        <source>Machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the cloud</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::StartQuestion</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the name of the node, %1, to go on:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the number of nodes, %1, to go on:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other node of the service has a MySQL that is known to run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name of the snapshot:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;One after the other; the first that fails ends it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A node stands still while its memory is saved. Where the snapshot fails, the node is left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take a snapshot first, to go back to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::StateCounts</name>
    <message>
        <source>%1. Click to see only these nodes, and again to see the others.</source>
        <comment>how many are in a state</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::StateText</name>
    <message>
        <source>Creating</source>
        <comment>node state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <comment>node state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degraded</source>
        <comment>node state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Powered off</source>
        <comment>node state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>node state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting</source>
        <comment>node state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <comment>node state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not registered</source>
        <comment>node state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>node state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started</source>
        <comment>manager state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting</source>
        <comment>manager state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <comment>manager state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working</source>
        <comment>manager state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <comment>manager state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <comment>manager state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <comment>manager state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silent</source>
        <comment>agent state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <comment>agent state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked</source>
        <comment>agent state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initialising</source>
        <comment>MySQL state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <comment>MySQL state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <comment>MySQL state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <comment>MySQL state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <comment>MySQL state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>MySQL state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending</source>
        <comment>VM phase</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On hold</source>
        <comment>VM phase</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying files</source>
        <comment>VM phase</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booting</source>
        <comment>VM phase</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <comment>VM phase</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Powered off</source>
        <comment>VM phase</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Busy</source>
        <comment>VM phase</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>VM phase</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being removed</source>
        <comment>VM phase</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone</source>
        <comment>VM phase</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>VM phase</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <comment>node function</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manager</source>
        <comment>node function</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <comment>node function</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>severity</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <comment>severity</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information</source>
        <comment>severity</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started</source>
        <comment>operation state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <comment>operation state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <comment>operation state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>operation state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>node state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proven, over TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not proven: another node&apos;s agent, or somebody in between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its secret is not known here, so it takes no changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not proven, without TLS, so it is sent no changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contradiction</source>
        <comment>node state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes logins</source>
        <comment>MySQL itself</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has locked this computer out</source>
        <comment>MySQL itself</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no account for this computer</source>
        <comment>MySQL itself</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refuses logins</source>
        <comment>MySQL itself</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no connection left</source>
        <comment>MySQL itself</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without TLS, simulated on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the secret of the node was lost or changed, set MSM_AGENT_SECRET in the CONTEXT of its machine to a new one (64 hexadecimal digits) and reboot it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in as an account that may manage the machine: its CONTEXT has the secret. If that is lost, set MSM_AGENT_SECRET there to a new one (64 hexadecimal digits) and reboot it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To change MySQL from here, install the agent of this program on the machine, set MSM_AGENT_SECRET in its CONTEXT to 64 hexadecimal digits, and reboot it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::StatusLabels</name>
    <message>
        <source>Selected nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests to the cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Operations running: %Ln</source>
        <translation>
            <numerusform>Operations running: %Ln</numerusform>
            <numerusform>Operations running: %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>msm::TimeStrip</name>
    <message>
        <source>%1 since %2</source>
        <comment>state, moment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 since %2, for %3</source>
        <comment>state, moment, duration</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::UpdateDialog</name>
    <message>
        <source>Check for Updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether there is a newer version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is &amp;new:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Page:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the page of this version in the web browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking for the newest version…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have version %1, the newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a newer version: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have version %1. Nothing is downloaded or installed by itself: the page says how to get the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There seems to be no web browser. Copy the address to where there is one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::UpdateText</name>
    <message>
        <source>No version has been announced yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing at the address at which this build looks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not check for updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no answer in time. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy of the system&apos;s settings lets nothing through. Check it, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot be reached. Check the network, and the proxy in the system&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server takes no more questions from this network for a while. Try again in an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has trouble of its own. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answered announces no version. Something may be in between, such as a network that wants to be signed in to; or new versions are announced elsewhere by now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid at this time, so nothing was asked. Check this computer&apos;s clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted, so nothing was asked. Something may be in between, such as a firewall that opens secure connections.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::Updates</name>
    <message>
        <source>this build does not know where new versions are announced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a newer version: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have version %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::UserInputsForm</name>
    <message>
        <source>%1 (required):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::ViewMenu</name>
    <message>
        <source>&amp;Save View…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename View…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <comment>name of a view</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views; shown: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved columns, order, groups and filter of the table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::ViewNameDialog</name>
    <message>
        <source>&amp;Name of the view:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another view has this name. It is replaced.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::WaitingForm</name>
    <message>
        <source>When a node is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What becomes of a node whose creation fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it, marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it and ask me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what the cloud made for this program is deleted, and never after a cancel or while the outcome is in doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A node is &amp;ready when:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If its creation &amp;fails:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stage may take at most:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: minutes at most</source>
        <comment>a stage</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which address of a node is tried first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of a node that has several addresses. The others are tried when it is silent there, and the one that answered is remembered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tr&amp;y first:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first server of a new installation is a temporary one: it answers, and goes again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As&amp;k MySQL itself once a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds for which that must hold without a break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows where MySQL refuses logins although its agent says that it runs. Each question is a login that fails: it raises Aborted_connects, and servers that log refused logins log it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That must &amp;hold for:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::WindowTitle</name>
    <message>
        <source>MySQL Server Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — %2, %3</source>
        <comment>connection, state of its manager, how many nodes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s)</source>
        <translation>
            <numerusform>%Ln node</numerusform>
            <numerusform>%Ln nodes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>connection, state of its manager</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>msm::ZoneText</name>
    <message>
        <source>%1 · %2/min · %3 ms</source>
        <comment>calls per minute, bytes per minute, mean time of a call</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)/min</source>
        <translation>
            <numerusform>%Ln call/min</numerusform>
            <numerusform>%Ln calls/min</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests to the cloud within the last minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls: %1, without an answer: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent: %1, received: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of a call: %1 ms on average, 95 % within %2 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now: %1 on their way, %2 waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud does not answer and is left alone for a while</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It is left alone for a while; the next try is in %Ln second(s). Until then nothing can be changed.</source>
        <translation>
            <numerusform>It is left alone for a while; the next try is in %Ln second. Until then nothing can be changed.</numerusform>
            <numerusform>It is left alone for a while; the next try is in %Ln seconds. Until then nothing can be changed.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is being tried again. Until it answers nothing can be changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
