<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>DiagnosticsText</name>
    <message>
        <source>Save Diagnostics</source>
        <translation>Diagnosedaten speichern</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
</context>
<context>
    <name>NodeExportText</name>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, für Tabellenprogramme</translation>
    </message>
    <message>
        <source>JSON, for programs</source>
        <translation>JSON, für Programme</translation>
    </message>
    <message>
        <source>Markdown, for tickets</source>
        <translation>Markdown, für Tickets</translation>
    </message>
    <message>
        <source>Export Nodes</source>
        <translation>Knoten exportieren</translation>
    </message>
    <message>
        <source>nodes</source>
        <comment>name of a file</comment>
        <translation>knoten</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>Show Details...</source>
        <translation>Details zeigen …</translation>
    </message>
    <message>
        <source>Hide Details...</source>
        <translation>Details ausblenden …</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>SavedFileText</name>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
</context>
<context>
    <name>msm::AboutDialog</name>
    <message>
        <source>About MySQL Server Manager</source>
        <translation>Über MySQL Server Manager</translation>
    </message>
    <message>
        <source>MySQL Server Manager</source>
        <translation>MySQL Server Manager</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Desktop administration of MySQL service nodes on OpenNebula.</source>
        <translation>Verwaltung von MySQL-Dienstknoten auf OpenNebula.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer. Ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Made with:</source>
        <translation>Hergestellt mit:</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Bibliotheken</translation>
    </message>
    <message>
        <source>MySQL is a trademark of Oracle, OpenNebula of OpenNebula Systems. This program is independent of both.</source>
        <translation>MySQL ist eine Marke von Oracle, OpenNebula eine von OpenNebula Systems. Dieses Programm ist von beiden unabhängig.</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Qt %1 (LGPL 3)</source>
        <translation>Qt %1 (LGPL 3)</translation>
    </message>
    <message>
        <source>QtKeychain (BSD), pugixml (MIT), tl::expected (CC0), SQLite (public domain)</source>
        <translation>QtKeychain (BSD), pugixml (MIT), tl::expected (CC0), SQLite (gemeinfrei)</translation>
    </message>
</context>
<context>
    <name>msm::AddressText</name>
    <message>
        <source>network interface</source>
        <translation>Netzwerkschnittstelle</translation>
    </message>
    <message>
        <source>alias of an interface</source>
        <translation>Alias einer Schnittstelle</translation>
    </message>
    <message>
        <source>PCI network device</source>
        <translation>PCI-Netzwerkgerät</translation>
    </message>
    <message>
        <source>external address</source>
        <translation>externe Adresse</translation>
    </message>
    <message>
        <source>reported by the guest agent</source>
        <translation>vom Gast-Agenten gemeldet</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>IPv6</source>
        <translation>IPv6</translation>
    </message>
    <message>
        <source>Alias of an interface</source>
        <translation>Alias einer Schnittstelle</translation>
    </message>
    <message>
        <source>External address</source>
        <translation>Externe Adresse</translation>
    </message>
    <message>
        <source>Reported by the guest agent</source>
        <translation>Vom Gast-Agenten gemeldet</translation>
    </message>
    <message>
        <source>%1 (in use: %2)</source>
        <comment>address, and where it is from</comment>
        <translation>%1 (benutzt: %2)</translation>
    </message>
    <message>
        <source>%1 (link-local, reaches nothing)</source>
        <translation>%1 (link-lokal, erreicht nichts)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>address, and where it is from</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>msm::AlarmText</name>
    <message>
        <source>The cloud does not answer</source>
        <translation>Die Cloud antwortet nicht</translation>
    </message>
    <message>
        <source>A node was ended by somebody else</source>
        <translation>Ein Knoten wurde von anderen beendet</translation>
    </message>
    <message>
        <source>Somebody else has ended the node</source>
        <translation>Jemand anders hat den Knoten beendet</translation>
    </message>
    <message>
        <source>A machine is off or has failed</source>
        <translation>Eine Maschine ist aus oder fehlgeschlagen</translation>
    </message>
    <message>
        <source>The machine is off or has failed</source>
        <translation>Die Maschine ist aus oder fehlgeschlagen</translation>
    </message>
    <message>
        <source>Something else answers in place of an agent</source>
        <translation>Anstelle eines Agenten antwortet etwas anderes</translation>
    </message>
    <message>
        <source>What answers is not the agent of this node</source>
        <translation>Was antwortet, ist nicht der Agent dieses Knotens</translation>
    </message>
    <message>
        <source>MySQL does not run</source>
        <translation>MySQL läuft nicht</translation>
    </message>
    <message>
        <source>An agent does not answer</source>
        <translation>Ein Agent antwortet nicht</translation>
    </message>
    <message>
        <source>The agent does not answer</source>
        <translation>Der Agent antwortet nicht</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>node and what is wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Over: %1</source>
        <comment>what was wrong</comment>
        <translation>Vorbei: %1</translation>
    </message>
    <message>
        <source>%1: over: %2</source>
        <comment>node and what was wrong</comment>
        <translation>%1: vorbei: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is wrong and the cloud&apos;s words</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new alarm(s)</source>
        <translation>
            <numerusform>%Ln neuer Alarm</numerusform>
            <numerusform>%Ln neue Alarme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alarm(s) over</source>
        <translation>
            <numerusform>%Ln Alarm vorbei</numerusform>
            <numerusform>%Ln Alarme vorbei</numerusform>
        </translation>
    </message>
    <message>
        <source>Operations have ended</source>
        <translation>Vorgänge sind beendet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>connection and news</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… und %Ln weiterer</numerusform>
            <numerusform>… und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alarm(s)</source>
        <translation>
            <numerusform>%Ln Alarm</numerusform>
            <numerusform>%Ln Alarme</numerusform>
        </translation>
    </message>
    <message>
        <source>Cloud, agent and MySQL contradict each other</source>
        <translation>Cloud, Agent und MySQL widersprechen sich</translation>
    </message>
    <message>
        <source>The disk of a node fills</source>
        <translation>Der Datenträger eines Knotens wird voll</translation>
    </message>
    <message>
        <source>Little of its disk is free</source>
        <translation>Auf dem Datenträger ist wenig frei</translation>
    </message>
    <message>
        <source>The cloud&apos;s certificate ends soon</source>
        <translation>Das Zertifikat der Cloud läuft bald ab</translation>
    </message>
    <message>
        <source>The cloud&apos;s certificate has to be renewed</source>
        <translation>Das Zertifikat der Cloud muss erneuert werden</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>gültig bis %1</translation>
    </message>
    <message>
        <source>The login token ends, and the cloud makes no other one</source>
        <translation>Das Anmelde-Token endet, und die Cloud stellt kein neues aus</translation>
    </message>
</context>
<context>
    <name>msm::AlarmsForm</name>
    <message>
        <source>Show alarms as &amp;notifications</source>
        <translation>Alarme als Benachrichti&amp;gung zeigen</translation>
    </message>
    <message>
        <source>Tell how &amp;operations end while another window is in front</source>
        <translation>Sagen, wie V&amp;orgänge enden, während ein anderes Fenster vorn ist</translation>
    </message>
    <message>
        <source>With a soun&amp;d</source>
        <translation>M&amp;it Ton</translation>
    </message>
    <message>
        <source>Closin&amp;g the window leaves the program in the tray</source>
        <translation>Schließen &amp;des Fensters lässt das Programm im Benachrichtigungsfeld</translation>
    </message>
    <message>
        <source>%1: after seconds</source>
        <comment>kind of alarm</comment>
        <translation>%1: nach Sekunden</translation>
    </message>
    <message>
        <source>after </source>
        <comment>an alarm, so many seconds</comment>
        <translation>nach </translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>Say the same alarm again only after</source>
        <translation>Denselben Alarm erst wieder melden nach</translation>
    </message>
    <message>
        <source> min</source>
        <comment>minutes</comment>
        <translation> min</translation>
    </message>
    <message>
        <source>This desktop has no tray</source>
        <translation>Dieser Desktop hat kein Benachrichtigungsfeld</translation>
    </message>
    <message>
        <source>below </source>
        <comment>so much of a disk is free</comment>
        <translation>unter </translation>
    </message>
    <message>
        <source> % free</source>
        <comment>of a disk</comment>
        <translation> % frei</translation>
    </message>
    <message>
        <source> days before</source>
        <comment>the end of a certificate</comment>
        <translation> Tage vorher</translation>
    </message>
    <message>
        <source>%1: limit</source>
        <comment>kind of alarm</comment>
        <translation>%1: Grenze</translation>
    </message>
</context>
<context>
    <name>msm::AlarmsModel</name>
    <message>
        <source>Acknowledged</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>severity and whether it is acknowledged</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>not acknowledged</source>
        <translation>nicht bestätigt</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
</context>
<context>
    <name>msm::AlarmsPanel</name>
    <message>
        <source>&amp;Acknowledge</source>
        <translation>Be&amp;stätigen</translation>
    </message>
    <message>
        <source>Acknowledge A&amp;ll</source>
        <translation>A&amp;lle bestätigen</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>You know of the selected alarms: their end is not announced</source>
        <translation>Sie wissen von den gewählten Alarmen: Ihr Ende wird nicht gemeldet</translation>
    </message>
    <message>
        <source>Nothing is wrong as far as is known.</source>
        <translation>Soweit bekannt, ist alles in Ordnung.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln acknowledged</source>
        <translation>
            <numerusform>%Ln bestätigt</numerusform>
            <numerusform>%Ln bestätigt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>msm::Announcer</name>
    <message>
        <source>&amp;Show the Window</source>
        <translation>&amp;Fenster zeigen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>The manager goes on</source>
        <translation>Die Verwaltung läuft weiter</translation>
    </message>
    <message>
        <source>Its window is behind the icon in the tray; Quit there ends it.</source>
        <translation>Ihr Fenster liegt hinter dem Symbol im Benachrichtigungsfeld; „Beenden“ dort beendet sie.</translation>
    </message>
    <message>
        <source>no nodes</source>
        <translation>keine Knoten</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln node(s) run</source>
        <translation>
            <numerusform>%1 von %Ln Knoten läuft</numerusform>
            <numerusform>%1 von %Ln Knoten laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>connection, state of the manager, how many nodes run</comment>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>msm::AppearanceForm</name>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>T&amp;heme:</source>
        <translation>Farb&amp;schema:</translation>
    </message>
    <message>
        <source>Lang&amp;uage:</source>
        <translation>Sprac&amp;he:</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Another language is spoken from the next start on.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start.</translation>
    </message>
</context>
<context>
    <name>msm::CancelQuestion</name>
    <message>
        <source>&amp;Delete VM %1</source>
        <translation>VM %1 &amp;löschen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %Ln Machine(s)</source>
        <translation>
            <numerusform>%Ln Maschine &amp;löschen</numerusform>
            <numerusform>%Ln Maschinen &amp;löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Leave It</source>
        <translation>&amp;Stehen lassen</translation>
    </message>
    <message>
        <source>&amp;Leave Them</source>
        <translation>&amp;Stehen lassen</translation>
    </message>
    <message>
        <source>&amp;Go On Waiting</source>
        <translation>&amp;Weiter warten</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln creation(s)?</source>
        <translation>
            <numerusform>%Ln Erstellung abbrechen?</numerusform>
            <numerusform>%Ln Erstellungen abbrechen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel the creation of %1 (VM %2)?</source>
        <translation>Erstellung von %1 (VM %2) abbrechen?</translation>
    </message>
    <message>
        <source>Cancel the creation of %1?</source>
        <translation>Erstellung von %1 abbrechen?</translation>
    </message>
    <message>
        <source>A request is on its way; what you choose is done with the machine that it makes.</source>
        <translation>Eine Anfrage ist unterwegs; mit der Maschine, die daraus wird, geschieht, was Sie wählen.</translation>
    </message>
    <message>
        <source>MySQL may have stored something on it already.</source>
        <translation>MySQL kann schon etwas darauf gespeichert haben.</translation>
    </message>
    <message>
        <source>Nothing has been stored on it yet.</source>
        <translation>Es ist noch nichts darauf gespeichert.</translation>
    </message>
    <message>
        <source>What is left stays in the list as cancelled and is not taken over; it can be waited for or deleted later.</source>
        <translation>Was stehen bleibt, steht als abgebrochen in der Liste und wird nicht übernommen; es kann später abgewartet oder gelöscht werden.</translation>
    </message>
</context>
<context>
    <name>msm::CapacityText</name>
    <message>
        <source>%1 CPU</source>
        <comment>amount</comment>
        <translation>%1 CPU</translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <comment>amount</comment>
        <translation>%1 Speicher</translation>
    </message>
    <message>
        <source>%1 of disk</source>
        <comment>amount</comment>
        <translation>%1 Plattenplatz</translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es)</source>
        <translation>
            <numerusform>%Ln Adresse</numerusform>
            <numerusform>%Ln Adressen</numerusform>
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
        <translation>CPU unbekannt</translation>
    </message>
    <message>
        <source>memory unknown</source>
        <translation>Speicher unbekannt</translation>
    </message>
    <message>
        <source>disk unknown</source>
        <translation>Plattenplatz unbekannt</translation>
    </message>
    <message>
        <source>Takes: %1</source>
        <comment>a list of amounts</comment>
        <translation>Braucht: %1</translation>
    </message>
    <message>
        <source>Free: %1</source>
        <comment>a list of what there is</comment>
        <translation>Frei: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) need %1 addresses of network %2; %3 are free.</source>
        <comment>number, name, number</comment>
        <translation>
            <numerusform>%Ln Knoten braucht %1 Adressen des Netzes %2; %3 sind frei.</numerusform>
            <numerusform>%Ln Knoten brauchen %1 Adressen des Netzes %2; %3 sind frei.</numerusform>
        </translation>
    </message>
    <message>
        <source>quota unknown</source>
        <translation>Kontingent unbekannt</translation>
    </message>
    <message>
        <source>quota of user %1: %2</source>
        <comment>name, amounts</comment>
        <translation>Kontingent des Benutzers %1: %2</translation>
    </message>
    <message>
        <source>quota of group %1: %2</source>
        <comment>name, amounts</comment>
        <translation>Kontingent der Gruppe %1: %2</translation>
    </message>
    <message>
        <source>no quota</source>
        <translation>kein Kontingent</translation>
    </message>
    <message>
        <source>quota of the group unknown</source>
        <translation>Kontingent der Gruppe unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>hosts: room for %Ln such node(s)</source>
        <translation>
            <numerusform>Hosts: Platz für %Ln solchen Knoten</numerusform>
            <numerusform>Hosts: Platz für %Ln solche Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>hosts: unknown</source>
        <translation>Hosts: unbekannt</translation>
    </message>
    <message>
        <source>network %1: %2</source>
        <comment>name, amount</comment>
        <translation>Netz %1: %2</translation>
    </message>
    <message>
        <source>addresses: unknown</source>
        <translation>Adressen: unbekannt</translation>
    </message>
    <message>
        <source>the quota of user %1</source>
        <translation>das Kontingent des Benutzers %1</translation>
    </message>
    <message>
        <source>the quota of group %1</source>
        <translation>das Kontingent der Gruppe %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) wanted; %1 leaves %2.</source>
        <comment>quota, number</comment>
        <translation>
            <numerusform>%Ln Knoten gewünscht; %1 lässt noch %2 zu.</numerusform>
            <numerusform>%Ln Knoten gewünscht; %1 lässt noch %2 zu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) need %1 addresses of network %2; %3 leaves %4.</source>
        <comment>number, name, quota, number</comment>
        <translation>
            <numerusform>%Ln Knoten braucht %1 Adressen des Netzes %2; %3 lässt noch %4 zu.</numerusform>
            <numerusform>%Ln Knoten brauchen %1 Adressen des Netzes %2; %3 lässt noch %4 zu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) of %1 need %2; %3 leaves %4.</source>
        <comment>amount, amount, quota, amount</comment>
        <translation>
            <numerusform>%Ln Knoten mit %1 braucht %2; %3 lässt noch %4 zu.</numerusform>
            <numerusform>%Ln Knoten mit je %1 brauchen %2; %3 lässt noch %4 zu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No host has %1 free; the node(s) would stay pending.</source>
        <comment>amount</comment>
        <translation>
            <numerusform>Kein Host hat %1 frei; der Knoten bliebe in der Warteschlange.</numerusform>
            <numerusform>Kein Host hat %1 frei; die Knoten blieben in der Warteschlange.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No host has room for such a node; the node(s) would stay pending.</source>
        <translation>
            <numerusform>Kein Host hat Platz für einen solchen Knoten; er bliebe in der Warteschlange.</numerusform>
            <numerusform>Kein Host hat Platz für einen solchen Knoten; sie blieben in der Warteschlange.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The hosts have room for %1 of %Ln node(s); the others would stay pending.</source>
        <translation>
            <numerusform>Die Hosts haben Platz für %1 von %Ln Knoten; die übrigen blieben in der Warteschlange.</numerusform>
            <numerusform>Die Hosts haben Platz für %1 von %Ln Knoten; die übrigen blieben in der Warteschlange.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>msm::CertificateDialog</name>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Server:</source>
        <translation>Server:</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Made out for:</source>
        <translation>Ausgestellt für:</translation>
    </message>
    <message>
        <source>Made out for</source>
        <translation>Ausgestellt für</translation>
    </message>
    <message>
        <source>Signed by:</source>
        <translation>Unterschrieben von:</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Unterschrieben von</translation>
    </message>
    <message>
        <source>Valid:</source>
        <translation>Gültig:</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Gültigkeit</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>Ask the administrator of the cloud for the fingerprint, on another way than through this connection. Only when both are the same is the server the right one.</source>
        <translation>Fragen Sie die Verwaltung der Cloud nach dem Fingerabdruck, auf einem anderen Weg als über diese Verbindung. Nur wenn beide gleich sind, ist es der richtige Server.</translation>
    </message>
    <message>
        <source>I have &amp;compared the fingerprint: it is the same</source>
        <translation>Ich habe den Fingerabdruck &amp;verglichen: Er ist derselbe</translation>
    </message>
    <message>
        <source>I have compared the fingerprint: it is the same</source>
        <translation>Ich habe den Fingerabdruck verglichen: Er ist derselbe</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>dates</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>&amp;Trust This Certificate</source>
        <translation>Diesem Zertifikat ver&amp;trauen</translation>
    </message>
</context>
<context>
    <name>msm::CloseQuestion</name>
    <message numerus="yes">
        <source>%Ln operation(s) still run.</source>
        <translation>
            <numerusform>%Ln Vorgang läuft noch.</numerusform>
            <numerusform>%Ln Vorgänge laufen noch.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Nothing is lost: what the cloud has accepted goes on, and is found again when this connection is opened next. What can still be undone is not begun.</source>
        <translation>Nichts geht verloren: Was die Cloud angenommen hat, geht weiter und wird wiedergefunden, wenn diese Verbindung das nächste Mal geöffnet wird. Was sich noch rückgängig machen lässt, wird nicht begonnen.</translation>
    </message>
    <message>
        <source>&amp;Switch</source>
        <translation>&amp;Wechseln</translation>
    </message>
    <message>
        <source>Open in &amp;New Window</source>
        <translation>In &amp;neuem Fenster öffnen</translation>
    </message>
</context>
<context>
    <name>msm::Commands</name>
    <message>
        <source>&amp;Delete Nodes…</source>
        <translation>Knoten &amp;löschen …</translation>
    </message>
    <message>
        <source>Delete the selected nodes, after asking</source>
        <translation>Die ausgewählten Knoten nach Rückfrage löschen</translation>
    </message>
    <message>
        <source>&amp;Finish Waiting</source>
        <translation>&amp;Fertig abwarten</translation>
    </message>
    <message>
        <source>&amp;Cancel Operation</source>
        <translation>Vorgang &amp;abbrechen</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>Aktualisie&amp;ren</translation>
    </message>
    <message>
        <source>Ask the cloud and the agents now</source>
        <translation>Cloud und Agenten jetzt abfragen</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Show only nodes that contain a text</source>
        <translation>Nur Knoten zeigen, die einen Text enthalten</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected rows as a table</source>
        <translation>Die ausgewählten Zeilen als Tabelle kopieren</translation>
    </message>
    <message>
        <source>Copy as Comman&amp;d</source>
        <translation>Als &amp;Befehl kopieren</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>Show or hide the details of the selection</source>
        <translation>Details der Auswahl ein- oder ausblenden</translation>
    </message>
    <message>
        <source>&amp;Operations</source>
        <translation>&amp;Vorgänge</translation>
    </message>
    <message>
        <source>Show or hide running and recent operations</source>
        <translation>Laufende und letzte Vorgänge ein- oder ausblenden</translation>
    </message>
    <message>
        <source>&amp;Events</source>
        <translation>&amp;Ereignisse</translation>
    </message>
    <message>
        <source>Show or hide the timeline</source>
        <translation>Den Zeitverlauf ein- oder ausblenden</translation>
    </message>
    <message>
        <source>C&amp;onnections…</source>
        <translation>&amp;Verbindungen …</translation>
    </message>
    <message>
        <source>Choose, add or change a connection to a cloud</source>
        <translation>Eine Verbindung zu einer Cloud wählen, hinzufügen oder ändern</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>Change how the program behaves</source>
        <translation>Das Verhalten des Programms ändern</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Show every keyboard shortcut</source>
        <translation>Alle Tastenkürzel zeigen</translation>
    </message>
    <message>
        <source>&amp;About MySQL Server Manager</source>
        <translation>Ü&amp;ber MySQL Server Manager</translation>
    </message>
    <message>
        <source>Version, licence and libraries</source>
        <translation>Version, Lizenz und Bibliotheken</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>this connection is read-only</source>
        <translation>diese Verbindung ist schreibgeschützt</translation>
    </message>
    <message>
        <source>no node is selected</source>
        <translation>kein Knoten ist ausgewählt</translation>
    </message>
    <message>
        <source>the selected nodes are ready or being worked on</source>
        <translation>die ausgewählten Knoten sind bereit oder in Arbeit</translation>
    </message>
    <message>
        <source>no running operation is selected</source>
        <translation>kein laufender Vorgang ist ausgewählt</translation>
    </message>
    <message>
        <source>%1 (not available: %2)</source>
        <translation>%1 (nicht verfügbar: %2)</translation>
    </message>
    <message>
        <source>%1 [%2]</source>
        <translation>%1 [%2]</translation>
    </message>
    <message>
        <source>the cloud does not answer</source>
        <translation>die Cloud antwortet nicht</translation>
    </message>
    <message>
        <source>Create &amp;Nodes…</source>
        <translation>K&amp;noten erstellen …</translation>
    </message>
    <message>
        <source>Create service nodes, from a template or from an image</source>
        <translation>Dienstknoten aus einer Vorlage oder einem Image erstellen</translation>
    </message>
    <message>
        <source>Wait until the selected nodes are ready, and register them; those on hold are released</source>
        <translation>Warten, bis die ausgewählten Knoten bereit sind, und sie registrieren; angehaltene werden freigegeben</translation>
    </message>
    <message>
        <source>&amp;Inspect…</source>
        <translation>&amp;Prüfen …</translation>
    </message>
    <message>
        <source>Look where manager, cloud and agents disagree; changes nothing by itself</source>
        <translation>Zeigen, wo Manager, Cloud und Agenten einander widersprechen; von selbst wird nichts geändert</translation>
    </message>
    <message>
        <source>&amp;Keep Failed Nodes</source>
        <translation>Fehlgeschlagene &amp;behalten</translation>
    </message>
    <message>
        <source>Keep the selected nodes as they are, although their creation failed, and no longer mark them</source>
        <translation>Die gewählten Knoten behalten, wie sie sind, obwohl ihre Erstellung fehlgeschlagen ist, und sie nicht mehr kennzeichnen</translation>
    </message>
    <message>
        <source>Save &amp;Diagnostics…</source>
        <translation>&amp;Diagnosedaten speichern …</translation>
    </message>
    <message>
        <source>Save a file for whoever helps you; it holds no secrets</source>
        <translation>Eine Datei für die Hilfe durch andere speichern; sie enthält keine Geheimnisse</translation>
    </message>
    <message>
        <source>no creation of the selected nodes has failed</source>
        <translation>keiner der gewählten Knoten ist bei der Erstellung fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancel the selected operation, or what is done for the selected nodes; asks what is to become of what a creation has made</source>
        <translation>Den gewählten Vorgang abbrechen, oder was für die gewählten Knoten läuft; fragt, was aus dem werden soll, was eine Erstellung hinterlässt</translation>
    </message>
    <message>
        <source>Rep&amp;lace Missing Nodes…</source>
        <translation>Vermisste Knoten &amp;ersetzen …</translation>
    </message>
    <message>
        <source>Create nodes in the place of those that somebody else has ended: of the selected ones, or of all</source>
        <translation>Knoten anstelle derer erstellen, die jemand anders beendet hat: der gewählten oder aller</translation>
    </message>
    <message>
        <source>&amp;Acknowledge Missing Nodes</source>
        <translation>Vermisste Knoten zur Kenntnis nehmen</translation>
    </message>
    <message>
        <source>The selected nodes are known to be gone: they are shown no longer, and not wanted</source>
        <translation>Dass es die gewählten Knoten nicht mehr gibt, ist bekannt: Sie werden nicht mehr gezeigt und nicht mehr gewünscht</translation>
    </message>
    <message>
        <source>Present Number Is Ri&amp;ght</source>
        <translation>Jetzi&amp;ge Anzahl ist richtig</translation>
    </message>
    <message>
        <source>As many nodes are wanted as there are; those that are missing are acknowledged</source>
        <translation>Es sind so viele Knoten gewünscht, wie da sind; vermisste sind zur Kenntnis genommen</translation>
    </message>
    <message>
        <source>the selected nodes are gone already</source>
        <translation>die gewählten Knoten gibt es schon nicht mehr</translation>
    </message>
    <message>
        <source>no node is missing</source>
        <translation>es wird kein Knoten vermisst</translation>
    </message>
    <message>
        <source>no selected node is missing</source>
        <translation>kein gewählter Knoten wird vermisst</translation>
    </message>
    <message>
        <source>as many nodes are there as are wanted</source>
        <translation>es sind so viele Knoten da, wie gewünscht sind</translation>
    </message>
    <message numerus="yes">
        <source>%Ln Are Right &amp;Now</source>
        <comment>nodes</comment>
        <translation>
            <numerusform>%Ln ist jetzt &amp;richtig</numerusform>
            <numerusform>%Ln sind jetzt &amp;richtig</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>&amp;Programm</translation>
    </message>
    <message>
        <source>&amp;Nodes</source>
        <translation>&amp;Knoten</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Check for &amp;Updates…</source>
        <translation>Nach &amp;Updates suchen …</translation>
    </message>
    <message>
        <source>Ask whether there is a newer version; nothing is downloaded or installed</source>
        <translation>Fragen, ob es eine neuere Version gibt; nichts wird heruntergeladen oder installiert</translation>
    </message>
    <message>
        <source>no selected node can take it</source>
        <translation>kein ausgewählter Knoten lässt es zu</translation>
    </message>
    <message>
        <source>Restart &amp;MySQL…</source>
        <translation>&amp;MySQL neu starten …</translation>
    </message>
    <message>
        <source>S&amp;tart MySQL</source>
        <translation>MySQL s&amp;tarten</translation>
    </message>
    <message>
        <source>Start MySQL on the selected nodes where it is stopped, one node after the other</source>
        <translation>MySQL auf den ausgewählten Knoten starten, auf denen es angehalten ist, einen Knoten nach dem anderen</translation>
    </message>
    <message>
        <source>St&amp;op MySQL…</source>
        <translation>MySQL an&amp;halten …</translation>
    </message>
    <message>
        <source>Stop MySQL on the selected nodes that run, after asking, one node after the other</source>
        <translation>MySQL auf den ausgewählten laufenden Knoten nach Rückfrage anhalten, einen Knoten nach dem anderen</translation>
    </message>
    <message>
        <source>Restart MySQL on the selected nodes that run, after asking, one node after the other</source>
        <translation>MySQL auf den ausgewählten laufenden Knoten nach Rückfrage neu starten, einen Knoten nach dem anderen</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>Select every node that the filter shows</source>
        <translation>Alle Knoten auswählen, die der Filter zeigt</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Save the nodes that the filter shows as CSV, JSON or Markdown</source>
        <translation>Die Knoten, die der Filter zeigt, als CSV, JSON oder Markdown speichern</translation>
    </message>
    <message>
        <source>there is no node</source>
        <translation>es gibt keinen Knoten</translation>
    </message>
    <message>
        <source>the agents of the selected nodes have not proven who they are</source>
        <translation>die Agenten der ausgewählten Knoten haben nicht bewiesen, wer sie sind</translation>
    </message>
    <message>
        <source>Re&amp;lease from Hold</source>
        <translation>Zum Start &amp;freigeben</translation>
    </message>
    <message>
        <source>&amp;Power On</source>
        <translation>E&amp;inschalten</translation>
    </message>
    <message>
        <source>Start the machines of the selected nodes that are off, and wait until they serve</source>
        <translation>Die Maschinen der ausgewählten Knoten, die aus sind, starten und warten, bis sie bereit sind</translation>
    </message>
    <message>
        <source>&amp;Shut Down…</source>
        <translation>Her&amp;unterfahren …</translation>
    </message>
    <message>
        <source>Ask the systems of the selected nodes to shut down, after asking you</source>
        <translation>Die Systeme der ausgewählten Knoten nach Rückfrage herunterfahren lassen</translation>
    </message>
    <message>
        <source>Po&amp;wer Off…</source>
        <translation>Aus&amp;schalten …</translation>
    </message>
    <message>
        <source>Turn the machines of the selected nodes off without asking their systems, after asking you</source>
        <translation>Die Maschinen der ausgewählten Knoten nach Rückfrage ausschalten, ohne ihre Systeme zu fragen</translation>
    </message>
    <message>
        <source>Re&amp;boot…</source>
        <translation>Neu ho&amp;chfahren …</translation>
    </message>
    <message>
        <source>Ask the systems of the selected nodes to start anew, after asking you, one node after the other</source>
        <translation>Die Systeme der ausgewählten Knoten nach Rückfrage neu hochfahren lassen, einen Knoten nach dem anderen</translation>
    </message>
    <message>
        <source>R&amp;eset…</source>
        <translation>&amp;Kaltstart …</translation>
    </message>
    <message>
        <source>Restart the machines of the selected nodes without asking their systems, after asking you, one node after the other</source>
        <translation>Die Maschinen der ausgewählten Knoten nach Rückfrage neu starten, ohne ihre Systeme zu fragen, einen Knoten nach dem anderen</translation>
    </message>
    <message>
        <source>Tr&amp;y Again</source>
        <translation>Noch einmal &amp;versuchen</translation>
    </message>
    <message>
        <source>Have the cloud try again what failed half-way, and wait until the selected nodes serve</source>
        <translation>Die Cloud noch einmal versuchen lassen, was auf halbem Weg fehlgeschlagen ist, und warten, bis die ausgewählten Knoten bereit sind</translation>
    </message>
    <message>
        <source>&amp;Alarms</source>
        <translation>&amp;Alarme</translation>
    </message>
    <message>
        <source>Show or hide what is wrong at present</source>
        <translation>Zeigen oder verbergen, was derzeit nicht stimmt</translation>
    </message>
    <message>
        <source>no selected node can take it in the state %1</source>
        <translation>kein ausgewählter Knoten lässt das im Zustand %1 zu</translation>
    </message>
    <message>
        <source>something is being done to the selected nodes</source>
        <translation>an den ausgewählten Knoten wird gerade gearbeitet</translation>
    </message>
    <message>
        <source>no snapshot is selected in the details of a node</source>
        <translation>in den Details eines Knotens ist kein Snapshot ausgewählt</translation>
    </message>
    <message>
        <source>Take Snaps&amp;hot…</source>
        <translation>Snapsh&amp;ot aufnehmen …</translation>
    </message>
    <message>
        <source>Have the cloud save disks and memory of the selected nodes under a name, one node after the other</source>
        <translation>Platten und Arbeitsspeicher der ausgewählten Knoten von der Cloud unter einem Namen sichern lassen, einen Knoten nach dem anderen</translation>
    </message>
    <message>
        <source>Re&amp;vert to Snapshot…</source>
        <translation>Auf Snapshot &amp;zurücksetzen …</translation>
    </message>
    <message>
        <source>Make the node what it was when the selected snapshot was taken, after asking you</source>
        <translation>Den Knoten nach Rückfrage zu dem machen, was er bei der Aufnahme des ausgewählten Snapshots war</translation>
    </message>
    <message>
        <source>Delete Snapshot…</source>
        <translation>Snapshot löschen …</translation>
    </message>
    <message>
        <source>Delete the selected snapshot, after asking you</source>
        <translation>Den ausgewählten Snapshot nach Rückfrage löschen</translation>
    </message>
    <message>
        <source>Clear &amp;Finished Operations</source>
        <translation>Beendete Vorgän&amp;ge ausblenden</translation>
    </message>
    <message>
        <source>Show operations that have ended no longer; the history of a node still has them</source>
        <translation>Beendete Vorgänge nicht mehr anzeigen; der Verlauf eines Knotens hat sie weiterhin</translation>
    </message>
    <message>
        <source>no operation has ended</source>
        <translation>kein Vorgang ist beendet</translation>
    </message>
    <message>
        <source>&amp;Undo Deletion</source>
        <translation>Löschung rückgängig machen</translation>
    </message>
    <message>
        <source>the selected nodes are protected</source>
        <translation>die ausgewählten Knoten sind geschützt</translation>
    </message>
    <message>
        <source>no selected node is protected</source>
        <translation>kein ausgewählter Knoten ist geschützt</translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>Schützen</translation>
    </message>
    <message>
        <source>Lock the selected nodes at the cloud, which then neither changes nor deletes them</source>
        <translation>Die ausgewählten Knoten in der Cloud sperren, die sie dann weder ändert noch löscht</translation>
    </message>
    <message>
        <source>Remove Protection</source>
        <translation>Schutz aufheben</translation>
    </message>
    <message>
        <source>Remove the locks at the cloud, so that the selected nodes can be changed and deleted</source>
        <translation>Die Sperren in der Cloud entfernen, damit die ausgewählten Knoten geändert und gelöscht werden können</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>Labels …</translation>
    </message>
    <message>
        <source>Give the selected nodes labels in the cloud, or take labels from them</source>
        <translation>Den ausgewählten Knoten in der Cloud Labels geben oder nehmen</translation>
    </message>
    <message>
        <source>Copy as Comman&amp;d (%1)</source>
        <comment>list, why, wait</comment>
        <translation>Als &amp;Befehl kopieren (%1)</translation>
    </message>
    <message>
        <source>Copy the msmctl command line that fits the selected nodes best</source>
        <translation>Die Befehlszeile für msmctl kopieren, die zu den ausgewählten Knoten am besten passt</translation>
    </message>
    <message>
        <source>Copy msmctl &amp;list</source>
        <translation>msmctl &amp;list kopieren</translation>
    </message>
    <message>
        <source>Copy the command line that lists all nodes</source>
        <translation>Die Befehlszeile kopieren, die alle Knoten auflistet</translation>
    </message>
    <message>
        <source>Copy msmctl &amp;why</source>
        <translation>msmctl &amp;why kopieren</translation>
    </message>
    <message>
        <source>Copy the command line that says why the selected nodes are stuck</source>
        <translation>Die Befehlszeile kopieren, die sagt, woran es bei den ausgewählten Knoten hängt</translation>
    </message>
    <message>
        <source>Copy msmctl wa&amp;it</source>
        <translation>msmctl wa&amp;it kopieren</translation>
    </message>
    <message>
        <source>Copy the command line that waits until the selected nodes are ready</source>
        <translation>Die Befehlszeile kopieren, die wartet, bis die ausgewählten Knoten bereit sind</translation>
    </message>
    <message>
        <source>Copy msmctl dele&amp;te</source>
        <translation>msmctl dele&amp;te kopieren</translation>
    </message>
    <message>
        <source>Copy the command line that deletes the selected nodes; without --yes, which you add, it only says which they are</source>
        <translation>Die Befehlszeile kopieren, die die ausgewählten Knoten löscht; ohne --yes, das Sie ergänzen, nennt sie diese nur</translation>
    </message>
    <message>
        <source>&amp;Next Pane</source>
        <translation>Nä&amp;chster Bereich</translation>
    </message>
    <message>
        <source>Go from the nodes to the details, and on</source>
        <translation>Von den Knoten zu den Details und weiter gehen</translation>
    </message>
    <message>
        <source>&amp;Previous Pane</source>
        <translation>Vo&amp;riger Bereich</translation>
    </message>
    <message>
        <source>Go back to the pane before</source>
        <translation>Zum vorigen Bereich zurückgehen</translation>
    </message>
    <message>
        <source>New &amp;Window…</source>
        <translation>Neues &amp;Fenster …</translation>
    </message>
    <message>
        <source>Open a further window, for another connection at the same time</source>
        <translation>Ein weiteres Fenster öffnen, für eine andere Verbindung zur selben Zeit</translation>
    </message>
    <message>
        <source>&amp;Close Window</source>
        <translation>Fenster &amp;schließen</translation>
    </message>
    <message>
        <source>Close this window; the others stay open</source>
        <translation>Dieses Fenster schließen; die anderen bleiben offen</translation>
    </message>
    <message>
        <source>Close all windows and end the program</source>
        <translation>Alle Fenster schließen und das Programm beenden</translation>
    </message>
    <message>
        <source>One More Like This…</source>
        <translation>Noch so einen anlegen …</translation>
    </message>
    <message>
        <source>Create a node like the selected one: the dialog to create nodes opens filled in</source>
        <translation>Einen Knoten wie den gewählten anlegen: Der Dialog zum Anlegen öffnet sich ausgefüllt</translation>
    </message>
    <message>
        <source>several nodes are selected</source>
        <translation>mehrere Knoten sind ausgewählt</translation>
    </message>
    <message>
        <source>Suspend…</source>
        <translation>Suspendieren …</translation>
    </message>
    <message>
        <source>Save the memory of the selected machines and stop them, after asking you; Power On goes on from there</source>
        <translation>Sichert nach Rückfrage den Arbeitsspeicher der gewählten Maschinen und suspendiert sie; Einschalten macht dort weiter</translation>
    </message>
    <message>
        <source>&amp;Machine</source>
        <translation>&amp;Maschine</translation>
    </message>
</context>
<context>
    <name>msm::ConnectionDialog</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation>Eine Verbindung hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the selected connection</source>
        <translation>Die ausgewählte Verbindung entfernen</translation>
    </message>
    <message>
        <source>&amp;Test Connection</source>
        <translation>Verbindung &amp;testen</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Die Verbindung testen</translation>
    </message>
    <message>
        <source>Cancel Test</source>
        <translation>Test abbrechen</translation>
    </message>
    <message>
        <source>Cancel the test</source>
        <translation>Den Test abbrechen</translation>
    </message>
    <message>
        <source>The built-in sandbox</source>
        <translation>Die eingebaute Sandbox</translation>
    </message>
    <message>
        <source>A small OpenNebula-compatible cloud on this computer. Nothing leaves this computer, and nothing has to be set up. It starts with the connection and ends with the program.</source>
        <translation>Eine kleine OpenNebula-kompatible Cloud auf diesem Rechner. Nichts verlässt diesen Rechner, und nichts muss eingerichtet werden. Sie startet mit der Verbindung und endet mit dem Programm.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>C&amp;onnect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>Built-in sandbox</source>
        <translation>Eingebaute Sandbox</translation>
    </message>
    <message>
        <source>The test was cancelled.</source>
        <translation>Der Test wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Close without saving the changes?</source>
        <translation>Schließen, ohne die Änderungen zu speichern?</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Neue Verbindung</translation>
    </message>
    <message>
        <source>Remove the connection “%1” and its password? The nodes in the cloud stay as they are.</source>
        <translation>Die Verbindung „%1“ und ihr Passwort entfernen? Die Knoten in der Cloud bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>another connection has this name</source>
        <translation>eine andere Verbindung heißt schon so</translation>
    </message>
    <message>
        <source>Enter the password to test the connection or to connect.</source>
        <translation>Geben Sie das Passwort ein, um die Verbindung zu testen oder aufzubauen.</translation>
    </message>
    <message>
        <source>Testing the connection to %1…</source>
        <translation>Die Verbindung zu %1 wird getestet …</translation>
    </message>
    <message>
        <source>The connection works.</source>
        <translation>Die Verbindung funktioniert.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Import the configuration file of the original manager</source>
        <translation>Die Konfigurationsdatei des ursprünglichen Managers importieren</translation>
    </message>
    <message>
        <source>Import a legacy configuration</source>
        <translation>Eine alte Konfiguration importieren</translation>
    </message>
    <message>
        <source>Import Legacy Configuration</source>
        <translation>Alte Konfiguration importieren</translation>
    </message>
    <message>
        <source>Configuration files (*.cfg *.conf *.ini);;All files (*)</source>
        <translation>Konfigurationsdateien (*.cfg *.conf *.ini);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import this connection?</source>
        <translation>Diese Verbindung importieren?</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
</context>
<context>
    <name>msm::ConnectionMenu</name>
    <message>
        <source>No connection is stored</source>
        <translation>Keine Verbindung ist gespeichert</translation>
    </message>
</context>
<context>
    <name>msm::ConnectionNotice</name>
    <message>
        <source>The cloud does not answer</source>
        <translation>Die Cloud antwortet nicht</translation>
    </message>
    <message>
        <source>&amp;Try Now</source>
        <translation>&amp;Jetzt versuchen</translation>
    </message>
    <message>
        <source>&amp;Reconnect</source>
        <translation>&amp;Neu verbinden</translation>
    </message>
    <message>
        <source>Enter Pass&amp;word…</source>
        <translation>Pass&amp;wort eingeben …</translation>
    </message>
    <message>
        <source>The nodes are shown as they were seen last.</source>
        <translation>Die Knoten sind so gezeigt, wie sie zuletzt gesehen wurden.</translation>
    </message>
</context>
<context>
    <name>msm::ConnectionText</name>
    <message>
        <source>%1 (production, read-only)</source>
        <comment>a connection</comment>
        <translation>%1 (Produktion, schreibgeschützt)</translation>
    </message>
    <message>
        <source>%1 (production)</source>
        <comment>a connection</comment>
        <translation>%1 (Produktion)</translation>
    </message>
    <message>
        <source>%1 (read-only)</source>
        <comment>a connection</comment>
        <translation>%1 (schreibgeschützt)</translation>
    </message>
</context>
<context>
    <name>msm::ConnectionWindow</name>
    <message>
        <source>The login token has ended. The password makes a new one.</source>
        <translation>Das Anmelde-Token ist abgelaufen. Mit dem Passwort wird ein neues geholt.</translation>
    </message>
    <message>
        <source>The sandbox is starting…</source>
        <translation>Die Sandbox startet …</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbindung zu %1 wird aufgebaut …</translation>
    </message>
    <message>
        <source>The database of this connection was damaged</source>
        <translation>Die Datenbank dieser Verbindung war beschädigt</translation>
    </message>
    <message>
        <source>It was kept, and a new one begun. Nodes in the cloud are found again by their labels.</source>
        <translation>Sie wurde aufbewahrt und eine neue begonnen. Knoten in der Cloud werden an ihren Labels wiedererkannt.</translation>
    </message>
    <message>
        <source>Working for msmctl: %1</source>
        <translation>Arbeitet für msmctl: %1</translation>
    </message>
    <message>
        <source>The cloud did not accept the password or login token that was used.</source>
        <translation>Die Cloud hat das verwendete Passwort oder Anmelde-Token nicht angenommen.</translation>
    </message>
    <message>
        <source>The sandbox has ended unexpectedly</source>
        <translation>Die Sandbox wurde unerwartet beendet</translation>
    </message>
    <message>
        <source>Its nodes are kept. Choose it in the connections to start it again.</source>
        <translation>Ihre Knoten bleiben erhalten. Wählen Sie sie in den Verbindungen, um sie neu zu starten.</translation>
    </message>
</context>
<context>
    <name>msm::ContextForm</name>
    <message>
        <source>Line %1: %2</source>
        <comment>what is wrong with it</comment>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Lines %1 and %2 both give %3.</source>
        <translation>Die Zeilen %1 und %2 nennen beide %3.</translation>
    </message>
    <message>
        <source>Name of context variable %1</source>
        <translation>Name der Kontextvariablen %1</translation>
    </message>
    <message>
        <source>NAME</source>
        <comment>of a context variable</comment>
        <translation>NAME</translation>
    </message>
    <message>
        <source>Value of context variable %1</source>
        <translation>Wert der Kontextvariablen %1</translation>
    </message>
    <message>
        <source>Value</source>
        <comment>of a context variable</comment>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>msm::CreateNodesDialog</name>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>Name pattern</source>
        <translation>Namensmuster</translation>
    </message>
    <message>
        <source>A run of # stands for a number: mysql-## gives mysql-01, mysql-02, …</source>
        <translation>Eine Folge von # steht für eine Nummer: mysql-## ergibt mysql-01, mysql-02, …</translation>
    </message>
    <message>
        <source>Resulting names</source>
        <translation>Entstehende Namen</translation>
    </message>
    <message>
        <source>N&amp;umber:</source>
        <translation>&amp;Anzahl:</translation>
    </message>
    <message>
        <source>Number of nodes</source>
        <translation>Anzahl der Knoten</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>T&amp;ry Again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>Load the templates again</source>
        <translation>Die Vorlagen noch einmal laden</translation>
    </message>
    <message>
        <source>Function:</source>
        <translation>Funktion:</translation>
    </message>
    <message>
        <source>&amp;Agent</source>
        <translation>Agen&amp;t</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>&amp;Manager</source>
        <translation>&amp;Manager</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Manager</translation>
    </message>
    <message>
        <source>N&amp;one</source>
        <translation>&amp;Keine</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>Nicht geladen</translation>
    </message>
    <message>
        <source>There is none</source>
        <translation>Es gibt keine</translation>
    </message>
    <message>
        <source>%1 (id %2, %3 CPU, %4 memory)</source>
        <translation>%1 (ID %2, %3 CPU, %4 Speicher)</translation>
    </message>
    <message numerus="yes">
        <source>Create %n node(s)</source>
        <translation>
            <numerusform>%n Knoten erstellen</numerusform>
            <numerusform>%n Knoten erstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>Enter how many nodes to create.</source>
        <translation>Geben Sie ein, wie viele Knoten erstellt werden sollen.</translation>
    </message>
    <message>
        <source>Loading the templates from the cloud…</source>
        <translation>Die Vorlagen werden aus der Cloud geladen …</translation>
    </message>
    <message>
        <source>Your account sees no template</source>
        <translation>Ihr Konto sieht keine Vorlage</translation>
    </message>
    <message>
        <source>Make one in OpenNebula, or ask for the right to use one; then try again.</source>
        <translation>Legen Sie in OpenNebula eine an oder bitten Sie um das Recht, eine zu verwenden; versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Create Nodes</source>
        <translation>Knoten erstellen</translation>
    </message>
    <message>
        <source>Made from:</source>
        <translation>Erstellt aus:</translation>
    </message>
    <message>
        <source>Made from a template</source>
        <translation>Aus einer Vorlage erstellt</translation>
    </message>
    <message>
        <source>Made from image, network and size</source>
        <translation>Aus Image, Netz und Größe erstellt</translation>
    </message>
    <message>
        <source>Temp&amp;late:</source>
        <translation>Vor&amp;lage:</translation>
    </message>
    <message>
        <source>What the template asks</source>
        <translation>Fragen der Vorlage</translation>
    </message>
    <message>
        <source>Keep on &amp;hold until released</source>
        <translation>An&amp;halten bis zur Freigabe</translation>
    </message>
    <message>
        <source>Loading images and networks from the cloud…</source>
        <translation>Images und Netze werden aus der Cloud geladen …</translation>
    </message>
    <message>
        <source>Choose an image and a network.</source>
        <translation>Wählen Sie ein Image und ein Netz.</translation>
    </message>
    <message>
        <source>Templa&amp;te</source>
        <translation>Vorla&amp;ge</translation>
    </message>
    <message>
        <source>Ima&amp;ge, network and size</source>
        <translation>Image, Netz &amp;und Größe</translation>
    </message>
    <message>
        <source>Add conte&amp;xt variables</source>
        <translation>Konte&amp;xtvariablen hinzufügen</translation>
    </message>
    <message>
        <source>What the virtual machines are told when they start, beside what the template tells them. The same name replaces the template&apos;s variable.</source>
        <translation>Was den virtuellen Maschinen beim Start mitgeteilt wird, neben dem, was die Vorlage ihnen mitteilt. Derselbe Name ersetzt die Variable der Vorlage.</translation>
    </message>
    <message>
        <source>&amp;Installation:</source>
        <translation>&amp;Installation:</translation>
    </message>
    <message>
        <source>Installation</source>
        <translation>Installation</translation>
    </message>
    <message>
        <source>A stock image of Debian, Ubuntu, Alma or RHEL becomes a node by itself: its first start installs the database server and the agent. The machine must reach its package servers.</source>
        <translation>Aus einem Standardabbild von Debian, Ubuntu, Alma oder RHEL wird von selbst ein Knoten: Beim ersten Start installiert es den Datenbankserver und den Agenten. Die Maschine muss ihre Paketserver erreichen.</translation>
    </message>
    <message>
        <source>A node agent, which speaks for MySQL. The usual choice.</source>
        <translation>Ein Knoten-Agent, der für MySQL spricht. Die übliche Wahl.</translation>
    </message>
    <message>
        <source>Another manager of its own.</source>
        <translation>Ein weiterer, eigener Manager.</translation>
    </message>
    <message>
        <source>Nothing runs beside MySQL.</source>
        <translation>Neben MySQL läuft nichts.</translation>
    </message>
    <message>
        <source>Read&amp;y when:</source>
        <translation>Bereit, &amp;wenn:</translation>
    </message>
    <message>
        <source>When a node is ready</source>
        <translation>Wann ein Knoten bereit ist</translation>
    </message>
    <message>
        <source>What the nodes take</source>
        <translation>Was die Knoten brauchen</translation>
    </message>
    <message>
        <source>Free: being asked for…</source>
        <translation>Frei: wird erfragt …</translation>
    </message>
    <message>
        <source>The cloud refuses what it does not have when the nodes are asked for.</source>
        <translation>Die Cloud lehnt ab, was sie nicht hat, wenn die Knoten angefordert werden.</translation>
    </message>
    <message>
        <source>La&amp;bels:</source>
        <translation>La&amp;bels:</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Labels of your own for the new nodes, divided by commas, beside those of the template</source>
        <translation>Eigene Labels der neuen Knoten, durch Kommas getrennt, zusätzlich zu denen der Vorlage</translation>
    </message>
    <message>
        <source>Context variables</source>
        <translation>Kontextvariablen</translation>
    </message>
    <message>
        <source>&amp;Show hidden values</source>
        <translation>Ver&amp;deckte Werte zeigen</translation>
    </message>
    <message>
        <source>Values that look like passwords, tokens or keys are typed hidden.</source>
        <translation>Werte, die nach Passwörtern, Tokens oder Schlüsseln aussehen, werden verdeckt eingegeben.</translation>
    </message>
    <message>
        <source>A label of your own does not begin with msm/.</source>
        <translation>Ein eigenes Label beginnt nicht mit msm/.</translation>
    </message>
    <message>
        <source>%1 was made from another template.</source>
        <translation>%1 wurde aus einer anderen Vorlage gemacht.</translation>
    </message>
    <message>
        <source>%1 itself has another size: %2 CPU and %3 of memory.</source>
        <comment>name, number, amount</comment>
        <translation>%1 selbst hat eine andere Größe: %2 CPU und %3 Speicher.</translation>
    </message>
    <message>
        <source>One More Like %1</source>
        <translation>Noch einer wie %1</translation>
    </message>
    <message>
        <source>The virtual machines are made but not started: “Release from Hold” starts them.</source>
        <translation>Die virtuellen Maschinen werden angelegt, aber nicht gestartet: „Zum Start freigeben“ startet sie.</translation>
    </message>
</context>
<context>
    <name>msm::DeleteNodesDialog</name>
    <message>
        <source>Delete Nodes</source>
        <translation>Knoten löschen</translation>
    </message>
    <message>
        <source>Nodes that will be deleted</source>
        <translation>Knoten, die gelöscht werden</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Auf welche Weise</translation>
    </message>
    <message>
        <source>&amp;Shut down, then remove</source>
        <translation>&amp;Herunterfahren, dann entfernen</translation>
    </message>
    <message>
        <source>Shut down, then remove</source>
        <translation>Herunterfahren, dann entfernen</translation>
    </message>
    <message>
        <source>The guest may end its work. A guest that does not react can hang.</source>
        <translation>Der Gast darf seine Arbeit beenden. Reagiert er nicht, kann es hängen bleiben.</translation>
    </message>
    <message>
        <source>Remove at &amp;once</source>
        <translation>&amp;Sofort entfernen</translation>
    </message>
    <message>
        <source>Remove at once</source>
        <translation>Sofort entfernen</translation>
    </message>
    <message>
        <source>Like pulling the plug: for nodes that hang. Unwritten data is lost.</source>
        <translation>Wie den Stecker ziehen: für Knoten, die hängen. Ungeschriebene Daten gehen verloren.</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>Bestätigung</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %n node(s)</source>
        <translation>
            <numerusform>%n Knoten &amp;löschen</numerusform>
            <numerusform>%n Knoten &amp;löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Type their number, %1, to delete them:</source>
        <translation>Geben Sie ihre Anzahl, %1, ein, um sie zu löschen:</translation>
    </message>
    <message>
        <source>Remove by &amp;force</source>
        <translation>Mit &amp;Gewalt entfernen</translation>
    </message>
    <message>
        <source>Remove by force</source>
        <translation>Mit Gewalt entfernen</translation>
    </message>
    <message>
        <source>The cloud forgets the node whatever state it is stuck in. Needs rights that many accounts lack.</source>
        <translation>Die Cloud vergisst den Knoten, in welchem Zustand er auch feststeckt. Braucht Rechte, die viele Konten nicht haben.</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>Nicht mehr da</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n node(s) of the connection %1 and everything stored on them?</source>
        <translation>
            <numerusform>%n Knoten der Verbindung %1 mit allem löschen, was darauf gespeichert ist?</numerusform>
            <numerusform>%n Knoten der Verbindung %1 mit allem löschen, was darauf gespeichert ist?</numerusform>
        </translation>
    </message>
    <message>
        <source>This can be undone for %1, and not after that.</source>
        <translation>Das lässt sich %1 lang rückgängig machen und danach nicht mehr.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>This connection is marked as production.</source>
        <translation>Diese Verbindung ist als Produktion gekennzeichnet.</translation>
    </message>
    <message numerus="yes">
        <source>%n of these nodes are protected and stay as they are.</source>
        <translation>
            <numerusform>%n dieser Knoten ist geschützt und bleibt, wie er ist.</numerusform>
            <numerusform>%n dieser Knoten sind geschützt und bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>Geschützt</translation>
    </message>
    <message>
        <source>Type the name of the connection, %1, to delete:</source>
        <translation>Geben Sie den Namen der Verbindung, %1, ein, um zu löschen:</translation>
    </message>
    <message>
        <source>Type its name, %1, to delete it:</source>
        <translation>Geben Sie seinen Namen, %1, ein, um ihn zu löschen:</translation>
    </message>
    <message>
        <source>These are all nodes of the service.</source>
        <translation>Das sind alle Knoten des Dienstes.</translation>
    </message>
    <message>
        <source>This is the last node of the service.</source>
        <translation>Das ist der letzte Knoten des Dienstes.</translation>
    </message>
    <message>
        <source>No other node of the service has a MySQL that is known to run.</source>
        <translation>Von keinem anderen Knoten des Dienstes ist bekannt, dass MySQL darauf läuft.</translation>
    </message>
    <message>
        <source>That is not what was asked for. Nothing has been deleted.</source>
        <translation>Das stimmt nicht überein. Nichts wurde gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>%n of these nodes are hidden in the table, by its filter or in a collapsed group.</source>
        <translation>
            <numerusform>%n dieser Knoten ist in der Tabelle ausgeblendet, durch ihren Filter oder in einer eingeklappten Gruppe.</numerusform>
            <numerusform>%n dieser Knoten sind in der Tabelle ausgeblendet, durch ihren Filter oder in einer eingeklappten Gruppe.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hidden in the table, by its filter or in a collapsed group</source>
        <translation>In der Tabelle ausgeblendet, durch ihren Filter oder in einer eingeklappten Gruppe</translation>
    </message>
    <message>
        <source>%1, hidden in the table</source>
        <comment>a node</comment>
        <translation>%1, in der Tabelle ausgeblendet</translation>
    </message>
</context>
<context>
    <name>msm::DetailText</name>
    <message>
        <source>the name is empty</source>
        <translation>der Name ist leer</translation>
    </message>
    <message>
        <source>the name has %1 characters; OpenNebula allows %2</source>
        <translation>der Name hat %1 Zeichen; OpenNebula erlaubt %2</translation>
    </message>
    <message>
        <source>the name holds a control character (U+%1)</source>
        <translation>der Name enthält ein Steuerzeichen (U+%1)</translation>
    </message>
    <message>
        <source>OpenNebula allows no &apos;%1&apos; in a name</source>
        <translation>OpenNebula erlaubt kein „%1“ in einem Namen</translation>
    </message>
    <message>
        <source>OpenNebula allows no emoji or other rare characters in a name</source>
        <translation>OpenNebula erlaubt keine Emojis oder andere seltene Zeichen in einem Namen</translation>
    </message>
    <message>
        <source>the name pattern has more than one run of &apos;#&apos;</source>
        <translation>das Namensmuster hat mehr als eine Folge von „#“</translation>
    </message>
    <message>
        <source>the count is %1; it must be between 1 and %2</source>
        <translation>die Anzahl ist %1; sie muss zwischen 1 und %2 liegen</translation>
    </message>
    <message>
        <source>a node named %1 exists already</source>
        <translation>ein Knoten mit dem Namen %1 besteht bereits</translation>
    </message>
    <message>
        <source>the endpoint is empty</source>
        <translation>der Endpunkt ist leer</translation>
    </message>
    <message>
        <source>the endpoint is not a URL such as https://cloud.example:2633/RPC2</source>
        <translation>der Endpunkt ist keine URL wie https://cloud.example:2633/RPC2</translation>
    </message>
    <message>
        <source>the port after the host name is not a number from 1 to 65535</source>
        <translation>der Port nach dem Rechnernamen ist keine Zahl von 1 bis 65535</translation>
    </message>
    <message>
        <source>the endpoint has no host name</source>
        <translation>der Endpunkt hat keinen Rechnernamen</translation>
    </message>
    <message>
        <source>the endpoint must not contain a user or password; they have fields of their own</source>
        <translation>der Endpunkt darf weder Benutzer noch Passwort enthalten; sie haben eigene Felder</translation>
    </message>
    <message>
        <source>the endpoint must not contain a query (?…) or a fragment (#…)</source>
        <translation>der Endpunkt darf weder eine Abfrage (?…) noch ein Fragment (#…) enthalten</translation>
    </message>
    <message>
        <source>the scheme &quot;%1&quot; is not http or https</source>
        <translation>das Schema „%1“ ist weder http noch https</translation>
    </message>
    <message>
        <source>the profile has no name</source>
        <translation>die Verbindung hat keinen Namen</translation>
    </message>
    <message>
        <source>the profile&apos;s name begins or ends with a space</source>
        <translation>der Name der Verbindung beginnt oder endet mit einem Leerzeichen</translation>
    </message>
    <message>
        <source>the profile&apos;s name is longer than %1 characters</source>
        <translation>der Name der Verbindung ist länger als %1 Zeichen</translation>
    </message>
    <message>
        <source>the profile&apos;s name contains a control character</source>
        <translation>der Name der Verbindung enthält ein Steuerzeichen</translation>
    </message>
    <message>
        <source>the service name must be 1 to 32 letters (A-Z), digits, &quot;-&quot; or &quot;_&quot;</source>
        <translation>der Name des Dienstes muss aus 1 bis 32 Buchstaben (A–Z), Ziffern, „-“ oder „_“ bestehen</translation>
    </message>
    <message>
        <source>the profile has no user name</source>
        <translation>die Verbindung hat keinen Benutzernamen</translation>
    </message>
    <message>
        <source>the user name contains a colon or a control character</source>
        <translation>der Benutzername enthält einen Doppelpunkt oder ein Steuerzeichen</translation>
    </message>
    <message>
        <source>plain http would send the password readable to %1; use https or allow plain http for this profile</source>
        <translation>unverschlüsseltes HTTP würde das Passwort lesbar an %1 senden; verwenden Sie https, oder erlauben Sie unverschlüsseltes HTTP für diese Verbindung</translation>
    </message>
    <message>
        <source>the poll interval must be between 1 second and 1 hour</source>
        <translation>der Abstand der Aktualisierungen muss zwischen 1 Sekunde und 1 Stunde liegen</translation>
    </message>
    <message>
        <source>the name %1 cannot be found</source>
        <translation>der Name %1 ist nicht auffindbar</translation>
    </message>
    <message>
        <source>%1 refused the connection</source>
        <translation>%1 hat die Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer</source>
        <translation>%1 hat die Verbindung ohne Antwort geschlossen</translation>
    </message>
    <message>
        <source>no answer from %1 within %2 s</source>
        <translation>keine Antwort von %1 innerhalb von %2 s</translation>
    </message>
    <message>
        <source>the answer of %1 is larger than %2 bytes</source>
        <translation>die Antwort von %1 ist größer als %2 Bytes</translation>
    </message>
    <message>
        <source>the answer of %1 broke off after %2 of %3 bytes</source>
        <translation>die Antwort von %1 brach nach %2 von %3 Bytes ab</translation>
    </message>
    <message>
        <source>HTTP 404: no OpenNebula at this path; it is usually /RPC2</source>
        <translation>HTTP 404: kein OpenNebula unter diesem Pfad; üblich ist /RPC2</translation>
    </message>
    <message>
        <source>HTTP %1 instead of an XML-RPC answer</source>
        <translation>HTTP %1 statt einer XML-RPC-Antwort</translation>
    </message>
    <message>
        <source>a web page answered, not OpenNebula&apos;s XML-RPC interface</source>
        <translation>geantwortet hat eine Webseite, nicht die XML-RPC-Schnittstelle von OpenNebula</translation>
    </message>
    <message>
        <source>%1 is required</source>
        <translation>%1 muss angegeben werden</translation>
    </message>
    <message>
        <source>%1 must be a whole number</source>
        <translation>%1 muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>%1 must be a number such as 1.5</source>
        <translation>%1 muss eine Zahl wie 1.5 sein</translation>
    </message>
    <message>
        <source>%1 must be between %2 and %3</source>
        <translation>%1 muss zwischen %2 und %3 liegen</translation>
    </message>
    <message>
        <source>%1 must be at least %2</source>
        <translation>%1 muss mindestens %2 sein</translation>
    </message>
    <message>
        <source>%1 must be at most %2</source>
        <translation>%1 darf höchstens %2 sein</translation>
    </message>
    <message>
        <source>%1 must be one of: %2</source>
        <translation>%1 muss eines von diesen sein: %2</translation>
    </message>
    <message>
        <source>%1 must be some of: %2</source>
        <translation>%1 darf nur aus diesen bestehen: %2</translation>
    </message>
    <message>
        <source>%1 holds a control character (U+%2)</source>
        <translation>%1 enthält ein Steuerzeichen (U+%2)</translation>
    </message>
    <message>
        <source>%1 holds an emoji or another rare character</source>
        <translation>%1 enthält ein Emoji oder ein anderes seltenes Zeichen</translation>
    </message>
    <message>
        <source>%1 holds &quot;]]&gt;&quot;, which OpenNebula cannot store</source>
        <translation>%1 enthält „]]&gt;“, was OpenNebula nicht speichern kann</translation>
    </message>
    <message>
        <source>the file has no section [iaas], so it is no configuration of the manager</source>
        <translation>die Datei hat keinen Abschnitt [iaas], ist also keine Konfiguration des Managers</translation>
    </message>
    <message>
        <source>the file&apos;s driver is the dummy; the built-in sandbox takes its place</source>
        <translation>der Treiber der Datei ist die Attrappe; an ihre Stelle tritt die eingebaute Sandbox</translation>
    </message>
    <message>
        <source>the file is for a cloud that is not OpenNebula (DRIVER is %1)</source>
        <translation>die Datei ist für eine andere Cloud als OpenNebula (DRIVER ist %1)</translation>
    </message>
    <message>
        <source>%1 is too large for a configuration</source>
        <translation>%1 ist zu groß für eine Konfiguration</translation>
    </message>
    <message>
        <source>VM %1 is no longer as it was shown; nothing was done, inspect again</source>
        <translation>VM %1 ist nicht mehr so, wie sie gezeigt wurde; es wurde nichts getan, prüfen Sie erneut</translation>
    </message>
    <message>
        <source>the limit of the stage %1 must be between 1 second and 7 days</source>
        <translation>die Grenze der Stufe %1 muss zwischen 1 Sekunde und 7 Tagen liegen</translation>
    </message>
    <message>
        <source>a context variable is written as NAME=VALUE, with a &quot;=&quot;</source>
        <translation>eine Kontextvariable wird als NAME=WERT geschrieben, mit einem „=“</translation>
    </message>
    <message>
        <source>a context variable&apos;s name may hold only letters (A-Z), digits and &quot;_&quot;, and must not begin with a digit</source>
        <translation>der Name einer Kontextvariablen darf nur Buchstaben (A-Z), Ziffern und „_“ enthalten und nicht mit einer Ziffer beginnen</translation>
    </message>
    <message>
        <source>the proxy or bastion is not written as HOST:PORT or USER@HOST:PORT</source>
        <translation>der Proxy oder die Bastion ist nicht als HOST:PORT oder BENUTZER@HOST:PORT geschrieben</translation>
    </message>
    <message>
        <source>a password does not belong into the address of a proxy or bastion</source>
        <translation>ein Passwort gehört nicht in die Adresse eines Proxys oder einer Bastion</translation>
    </message>
    <message>
        <source>the proxy or bastion has no host name</source>
        <translation>der Proxy oder die Bastion hat keinen Hostnamen</translation>
    </message>
    <message>
        <source>the name of the proxy or bastion holds a character that no host name has</source>
        <translation>der Name des Proxys oder der Bastion enthält ein Zeichen, das es in keinem Hostnamen gibt</translation>
    </message>
    <message>
        <source>the user name for the bastion holds a character that ssh does not take</source>
        <translation>der Benutzername für die Bastion enthält ein Zeichen, das ssh nicht annimmt</translation>
    </message>
    <message>
        <source>the port of the proxy or bastion is not a number from 1 to 65535</source>
        <translation>der Port des Proxys oder der Bastion ist keine Zahl von 1 bis 65535</translation>
    </message>
    <message>
        <source>an HTTP proxy needs its port, such as proxy.example:3128</source>
        <translation>ein HTTP-Proxy braucht seinen Port, etwa proxy.example:3128</translation>
    </message>
    <message>
        <source>the way is not direct, system, http://HOST:PORT, socks5://HOST:PORT or ssh://HOST</source>
        <translation>der Weg ist weder direct noch system, http://HOST:PORT, socks5://HOST:PORT oder ssh://HOST</translation>
    </message>
    <message>
        <source>the proxy %1 refused the connection</source>
        <translation>der Proxy %1 hat die Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>the name of the proxy %1 cannot be found</source>
        <translation>der Name des Proxys %1 wurde nicht gefunden</translation>
    </message>
    <message>
        <source>the proxy %1 closed the connection</source>
        <translation>der Proxy %1 hat die Verbindung geschlossen</translation>
    </message>
    <message>
        <source>the proxy %1 did not answer in time</source>
        <translation>der Proxy %1 hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>the proxy %1 let nothing through: %2</source>
        <translation>der Proxy %1 hat nichts durchgelassen: %2</translation>
    </message>
    <message>
        <source>the proxy %1 wants a user and a password</source>
        <translation>der Proxy %1 verlangt Benutzer und Passwort</translation>
    </message>
    <message>
        <source>the proxy %1 did not accept its user and password</source>
        <translation>der Proxy %1 hat Benutzer und Passwort nicht angenommen</translation>
    </message>
    <message>
        <source>the bastion did not let anything through within %1 s</source>
        <translation>die Bastion hat innerhalb von %1 s nichts durchgelassen</translation>
    </message>
    <message>
        <source>the way through the bastion %1 is broken</source>
        <translation>der Weg durch die Bastion %1 ist unterbrochen</translation>
    </message>
    <message>
        <source>no way through the bastion %1: %2</source>
        <translation>kein Weg durch die Bastion %1: %2</translation>
    </message>
    <message>
        <source>the name of the proxy %1, or that of %2, cannot be found</source>
        <translation>der Name des Proxys %1 oder der von %2 wurde nicht gefunden</translation>
    </message>
    <message>
        <source>the account has as many login tokens as the cloud allows (usually ten); end one that nobody needs, in the web console or with &quot;oneuser token-delete&quot;</source>
        <translation>das Konto hat so viele Anmelde-Token, wie die Cloud erlaubt (meist zehn); beenden Sie eines, das niemand braucht, in der Weboberfläche oder mit „oneuser token-delete“</translation>
    </message>
    <message>
        <source>%1 needs an answer, because its definition in the template is malformed</source>
        <translation>%1 braucht eine Antwort, weil die Definition in der Vorlage nicht lesbar ist</translation>
    </message>
    <message>
        <source>a machine takes only one of %1 and %2; leave one of them out</source>
        <translation>eine Maschine nimmt nur eines von %1 und %2; lassen Sie eines davon weg</translation>
    </message>
    <message>
        <source>%1 is no https address</source>
        <translation>%1 ist keine https-Adresse</translation>
    </message>
    <message>
        <source>%1 redirects to what is no https address</source>
        <translation>%1 leitet auf etwas um, das keine https-Adresse ist</translation>
    </message>
    <message>
        <source>%1 redirects once too often</source>
        <translation>%1 leitet einmal zu oft um</translation>
    </message>
    <message>
        <source>HTTP 404: no version has been announced at %1</source>
        <translation>HTTP 404: unter %1 ist keine Version angekündigt</translation>
    </message>
    <message>
        <source>HTTP %1 instead of an announcement from %2</source>
        <translation>HTTP %1 statt einer Ankündigung von %2</translation>
    </message>
    <message>
        <source>the answer announces no version</source>
        <translation>die Antwort kündigt keine Version an</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of a version</source>
        <translation>„%1“ ist keine Versionsnummer</translation>
    </message>
    <message>
        <source>the page of version %1 has no https address</source>
        <translation>die Seite der Version %1 hat keine https-Adresse</translation>
    </message>
    <message>
        <source>this profile has no node secret, without which the agent that a stock image installs would obey nobody; nothing was made</source>
        <translation>dieses Profil hat kein Knotengeheimnis; ohne ein solches würde der Agent, den ein Standardabbild installiert, niemandem gehorchen; es wurde nichts angelegt</translation>
    </message>
    <message>
        <source>%1 is set by the program itself; leave it out</source>
        <translation>%1 setzt das Programm selbst; lassen Sie es weg</translation>
    </message>
    <message>
        <source>%1 in the CONTEXT of the node would have %2 KiB, and a machine takes %3; nothing was sent</source>
        <translation>%1 im CONTEXT des Knotens hätte %2 KiB, und eine Maschine nimmt höchstens %3; es wurde nichts gesendet</translation>
    </message>
    <message>
        <source>the settling time must be between 0 and 600 seconds</source>
        <translation>die Beruhigungszeit muss zwischen 0 und 600 Sekunden liegen</translation>
    </message>
</context>
<context>
    <name>msm::DiagnosisBox</name>
    <message>
        <source>Why it is stuck</source>
        <translation>Warum es nicht weitergeht</translation>
    </message>
</context>
<context>
    <name>msm::DiagnosisText</name>
    <message>
        <source>The cloud does not answer, so what is shown is what it said last</source>
        <translation>Die Cloud antwortet nicht; gezeigt wird, was sie zuletzt gesagt hat</translation>
    </message>
    <message>
        <source>It is registered here, but the cloud does not list it</source>
        <translation>Er ist hier registriert, aber die Cloud führt ihn nicht auf</translation>
    </message>
    <message>
        <source>It is on hold and waits until somebody releases it</source>
        <translation>Er ist angehalten und wartet, bis ihn jemand freigibt</translation>
    </message>
    <message>
        <source>It waits because no host has room for it</source>
        <translation>Er wartet, weil kein Host Platz für ihn hat</translation>
    </message>
    <message>
        <source>It waits because no host meets the template&apos;s requirements</source>
        <translation>Er wartet, weil kein Host die Anforderungen der Vorlage erfüllt</translation>
    </message>
    <message>
        <source>It waits because no host of the cloud is enabled</source>
        <translation>Er wartet, weil kein Host der Cloud freigeschaltet ist</translation>
    </message>
    <message>
        <source>It waits because no system datastore has room for it or fits it</source>
        <translation>Er wartet, weil kein System-Datenspeicher Platz für ihn hat oder zu ihm passt</translation>
    </message>
    <message>
        <source>It waits because its owner may not use any host or datastore</source>
        <translation>Er wartet, weil sein Besitzer keinen Host oder Datenspeicher benutzen darf</translation>
    </message>
    <message>
        <source>It waits because the template&apos;s requirements cannot be read</source>
        <translation>Er wartet, weil die Anforderungen der Vorlage nicht lesbar sind</translation>
    </message>
    <message>
        <source>It waits because the cloud&apos;s scheduler finds no place for it</source>
        <translation>Er wartet, weil der Scheduler der Cloud keinen Platz für ihn findet</translation>
    </message>
    <message>
        <source>It waits for a host, and the cloud&apos;s scheduler does not say why; it may not be running</source>
        <translation>Er wartet auf einen Host, und der Scheduler der Cloud sagt nicht, warum; vielleicht läuft er nicht</translation>
    </message>
    <message>
        <source>Its disks are still being cloned</source>
        <translation>Seine Datenträger werden noch geklont</translation>
    </message>
    <message>
        <source>Its files are still being copied to %1</source>
        <translation>Seine Dateien werden noch nach %1 kopiert</translation>
    </message>
    <message>
        <source>The hypervisor on %1 is still starting it</source>
        <translation>Der Hypervisor auf %1 startet ihn noch</translation>
    </message>
    <message>
        <source>Its files could not be copied to %1 (%2)</source>
        <translation>Seine Dateien konnten nicht nach %1 kopiert werden (%2)</translation>
    </message>
    <message>
        <source>The hypervisor on %1 could not start it (%2)</source>
        <translation>Der Hypervisor auf %1 konnte ihn nicht starten (%2)</translation>
    </message>
    <message>
        <source>Its files could not be copied back from %1 or removed there (%2)</source>
        <translation>Seine Dateien konnten nicht von %1 zurückkopiert oder dort entfernt werden (%2)</translation>
    </message>
    <message>
        <source>Its files could not be moved to %1 (%2)</source>
        <translation>Seine Dateien konnten nicht nach %1 verschoben werden (%2)</translation>
    </message>
    <message>
        <source>It failed in the cloud (%1)</source>
        <translation>Er ist in der Cloud fehlgeschlagen (%1)</translation>
    </message>
    <message>
        <source>%1 (for %2)</source>
        <comment>sentence, duration</comment>
        <translation>%1 (seit %2)</translation>
    </message>
    <message>
        <source>%1 (for %2; given up in %3)</source>
        <comment>sentence, duration, duration</comment>
        <translation>%1 (seit %2; Abbruch in %3)</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>sentence</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1: “%2”.</source>
        <comment>sentence, somebody&apos;s words</comment>
        <translation>%1: „%2“.</translation>
    </message>
    <message>
        <source>Asks the cloud and the agents again. Changes nothing.</source>
        <translation>Fragt die Cloud und die Agenten erneut. Ändert nichts.</translation>
    </message>
    <message>
        <source>Shows the connection, to test it or to correct it. Changes nothing by itself.</source>
        <translation>Zeigt die Verbindung, um sie zu testen oder zu berichtigen. Ändert von sich aus nichts.</translation>
    </message>
    <message>
        <source>Releases it, so that it starts, then waits until it is ready and registers it.</source>
        <translation>Gibt ihn frei, sodass er startet, wartet dann, bis er bereit ist, und registriert ihn.</translation>
    </message>
    <message>
        <source>Waits until it is ready and registers it. Changes nothing in the cloud.</source>
        <translation>Wartet, bis er bereit ist, und registriert ihn. Ändert nichts in der Cloud.</translation>
    </message>
    <message>
        <source>Shows the operation that works on it, where it can be cancelled.</source>
        <translation>Zeigt den Vorgang, der daran arbeitet; dort lässt er sich abbrechen.</translation>
    </message>
    <message>
        <source>Ends the virtual machine for good, if need be in a harder way. Asks you first.</source>
        <translation>Beendet die virtuelle Maschine endgültig, notfalls auf härtere Art. Fragt Sie vorher.</translation>
    </message>
    <message>
        <source>Make room</source>
        <translation>Platz schaffen</translation>
    </message>
    <message>
        <source>The cloud places it by itself once enough is free. Others may have to end machines, or the administrator adds hosts.</source>
        <translation>Die Cloud platziert ihn von selbst, sobald genug frei ist. Dazu müssen andere Maschinen beendet werden, oder der Administrator fügt Hosts hinzu.</translation>
    </message>
    <message>
        <source>Have a host enabled</source>
        <translation>Einen Host freischalten lassen</translation>
    </message>
    <message>
        <source>The administrator of the cloud does that; then it is placed by itself.</source>
        <translation>Das macht der Administrator der Cloud; danach wird er von selbst platziert.</translation>
    </message>
    <message>
        <source>Correct the template</source>
        <translation>Die Vorlage berichtigen</translation>
    </message>
    <message>
        <source>Helps the nodes that are created after that; this one keeps what it was made with.</source>
        <translation>Hilft den Knoten, die danach erstellt werden; dieser behält, womit er erstellt wurde.</translation>
    </message>
    <message>
        <source>Ask for rights</source>
        <translation>Um Rechte bitten</translation>
    </message>
    <message>
        <source>The administrator of the cloud gives them; then it is placed by itself.</source>
        <translation>Der Administrator der Cloud erteilt sie; danach wird er von selbst platziert.</translation>
    </message>
    <message>
        <source>The cloud cannot tell whether it runs, because %1 does not report</source>
        <translation>Die Cloud weiß nicht, ob er läuft, weil %1 sich nicht meldet</translation>
    </message>
    <message>
        <source>The cloud is working on it (%1)</source>
        <translation>Die Cloud arbeitet an ihm (%1)</translation>
    </message>
    <message>
        <source>It is in a state that this program does not know (%1)</source>
        <translation>Er ist in einem Zustand, den dieses Programm nicht kennt (%1)</translation>
    </message>
    <message>
        <source>What the cloud says about it cannot be read, so it is left alone; the administrator of the cloud can see and mend it</source>
        <translation>Was die Cloud darüber sagt, ist nicht lesbar; deshalb bleibt sie unangetastet. Wer die Cloud verwaltet, kann es sehen und beheben</translation>
    </message>
    <message>
        <source>The cloud is removing it (%1), though not for this program</source>
        <translation>Die Cloud entfernt ihn (%1), allerdings nicht für dieses Programm</translation>
    </message>
    <message>
        <source>It cannot be deleted before it leaves its state (%1)</source>
        <translation>Er kann erst gelöscht werden, wenn er seinen Zustand verlässt (%1)</translation>
    </message>
    <message>
        <source>The cloud has accepted to delete it, but it is still there (%1)</source>
        <translation>Die Cloud hat das Löschen angenommen, aber er ist noch da (%1)</translation>
    </message>
    <message>
        <source>The machine runs at %1, but nothing listens on its agent&apos;s port</source>
        <translation>Die Maschine läuft unter %1, aber am Port des Agenten lauscht nichts</translation>
    </message>
    <message>
        <source>The machine runs, but nothing answers at %1; it may still be starting, or a firewall is in between</source>
        <translation>Die Maschine läuft, aber unter %1 antwortet nichts; vielleicht startet sie noch, oder eine Firewall ist dazwischen</translation>
    </message>
    <message>
        <source>The machine runs, but what answers at %1 is not an agent</source>
        <translation>Die Maschine läuft, aber was unter %1 antwortet, ist kein Agent</translation>
    </message>
    <message>
        <source>The machine runs, but its agent does not answer</source>
        <translation>Die Maschine läuft, aber ihr Agent antwortet nicht</translation>
    </message>
    <message>
        <source>Its agent answers, but reports an error</source>
        <translation>Sein Agent antwortet, meldet aber einen Fehler</translation>
    </message>
    <message>
        <source>Its agent answers, but MySQL is still starting</source>
        <translation>Sein Agent antwortet, aber MySQL startet noch</translation>
    </message>
    <message>
        <source>Its agent answers, but MySQL is stopping</source>
        <translation>Sein Agent antwortet, aber MySQL fährt herunter</translation>
    </message>
    <message>
        <source>The machine runs and its agent answers, but MySQL is stopped</source>
        <translation>Die Maschine läuft und ihr Agent antwortet, aber MySQL ist angehalten</translation>
    </message>
    <message>
        <source>Its agent answers, but cannot tell how MySQL is</source>
        <translation>Sein Agent antwortet, weiß aber nicht, wie es MySQL geht</translation>
    </message>
    <message>
        <source>It runs, but nobody waits for it to be ready</source>
        <translation>Er läuft, aber niemand wartet darauf, dass er bereit ist</translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation>Wieder starten</translation>
    </message>
    <message>
        <source>With “resume” in the cloud&apos;s own tools; the node is followed from there by itself.</source>
        <translation>Mit „resume“ in den Werkzeugen der Cloud; von da an wird der Knoten von selbst verfolgt.</translation>
    </message>
    <message>
        <source>Try again what failed</source>
        <translation>Das Fehlgeschlagene wiederholen</translation>
    </message>
    <message>
        <source>With “recover, retry” in the cloud&apos;s own tools, once the cause is mended. Data on its disks is kept.</source>
        <translation>Mit „recover, retry“ in den Werkzeugen der Cloud, sobald die Ursache behoben ist. Daten auf seinen Datenträgern bleiben erhalten.</translation>
    </message>
    <message>
        <source>Check the host</source>
        <translation>Den Host prüfen</translation>
    </message>
    <message>
        <source>The administrator of the cloud sees whether it runs, has room, and reports.</source>
        <translation>Der Administrator der Cloud sieht, ob er läuft, Platz hat und sich meldet.</translation>
    </message>
    <message>
        <source>Check the agent</source>
        <translation>Den Agenten prüfen</translation>
    </message>
    <message>
        <source>On the node: does it run, does it listen, and is its port open to this computer?</source>
        <translation>Auf dem Knoten: Läuft er, lauscht er, und ist sein Port für diesen Rechner offen?</translation>
    </message>
    <message>
        <source>Check MySQL</source>
        <translation>MySQL prüfen</translation>
    </message>
    <message>
        <source>On the node: its error log says why it does not run.</source>
        <translation>Auf dem Knoten: Das Fehlerprotokoll sagt, warum es nicht läuft.</translation>
    </message>
    <message>
        <source>The machine runs, but has no address: none at its interfaces, PCI devices and aliases, no external one, and none that its guest agent reports</source>
        <translation>Die Maschine läuft, hat aber keine Adresse: keine an ihren Schnittstellen, PCI-Geräten und Aliassen, keine externe und keine, die ihr Gast-Agent meldet</translation>
    </message>
    <message>
        <source>The machine runs, but its only address is link-local and reaches nothing (%1)</source>
        <translation>Die Maschine läuft, aber ihre einzige Adresse ist link-lokal und erreicht nichts (%1)</translation>
    </message>
    <message>
        <source>It is switched off (%1): its own system shut down, or somebody stopped it in the cloud</source>
        <translation>Er ist ausgeschaltet (%1): sein eigenes System hat sich beendet, oder jemand hat ihn in der Cloud angehalten</translation>
    </message>
    <message>
        <source>Its creation was cancelled, and it was left; it is not taken over by itself</source>
        <translation>Seine Erstellung wurde abgebrochen, und er wurde stehen gelassen; von selbst wird er nicht übernommen</translation>
    </message>
    <message>
        <source>Somebody else has ended it in the cloud</source>
        <translation>Jemand anders hat ihn in der Cloud beendet</translation>
    </message>
    <message>
        <source>Creates another one in its place, with its name and template where these are known. Asks you first.</source>
        <translation>Erstellt an seiner Stelle einen anderen, mit seinem Namen und seiner Vorlage, soweit bekannt. Fragt vorher.</translation>
    </message>
    <message>
        <source>It is no longer shown as missing, and one node fewer is wanted.</source>
        <translation>Er wird nicht mehr als vermisst gezeigt, und es ist ein Knoten weniger gewünscht.</translation>
    </message>
    <message>
        <source>Check the installation</source>
        <translation>Die Installation prüfen</translation>
    </message>
    <message>
        <source>On the node: the log of the contextualization says what went wrong. It often is that the machine reaches no package server.</source>
        <translation>Auf dem Knoten: Das Protokoll der Kontextualisierung sagt, was schiefging. Oft erreicht die Maschine keinen Paketserver.</translation>
    </message>
    <message>
        <source>The machine runs, and is still installing the database server and the agent</source>
        <translation>Die Maschine läuft und installiert noch den Datenbankserver und den Agenten</translation>
    </message>
    <message>
        <source>The machine runs, but could not install the database server and the agent</source>
        <translation>Die Maschine läuft, konnte den Datenbankserver und den Agenten aber nicht installieren</translation>
    </message>
    <message>
        <source>Has the cloud start it, and waits until it serves. Data on its disks is kept.</source>
        <translation>Lässt die Cloud ihn starten und wartet, bis er bereit ist. Daten auf seinen Platten bleiben erhalten.</translation>
    </message>
    <message>
        <source>Has the cloud try again, once the cause is mended. Data on its disks is kept.</source>
        <translation>Lässt es die Cloud noch einmal versuchen, sobald die Ursache behoben ist. Daten auf seinen Platten bleiben erhalten.</translation>
    </message>
    <message>
        <source>Let this computer in again</source>
        <translation>Diesen Rechner wieder einlassen</translation>
    </message>
    <message>
        <source>By an administrator of the server, on the node or from another computer: FLUSH HOSTS, or in MySQL 8 TRUNCATE performance_schema.host_cache. Then find out what on this computer breaks connections off: this program does not.</source>
        <translation>Durch einen Administrator des Servers, auf dem Knoten oder von einem anderen Rechner aus: FLUSH HOSTS, oder in MySQL 8 TRUNCATE performance_schema.host_cache. Dann herausfinden, was auf diesem Rechner Verbindungen abbricht: Dieses Programm tut es nicht.</translation>
    </message>
    <message>
        <source>Allow logins from here</source>
        <translation>Anmeldungen von hier erlauben</translation>
    </message>
    <message>
        <source>The server lets in who has an account for this computer. Create one, or log in on the node.</source>
        <translation>Der Server lässt ein, wer ein Konto für diesen Rechner hat. Legen Sie eines an, oder melden Sie sich auf dem Knoten an.</translation>
    </message>
    <message>
        <source>Free connections</source>
        <translation>Verbindungen freigeben</translation>
    </message>
    <message>
        <source>End sessions that nobody needs, or raise max_connections. The server keeps one connection for its administrator.</source>
        <translation>Beenden Sie Sitzungen, die niemand braucht, oder erhöhen Sie max_connections. Eine Verbindung hält der Server für seinen Administrator frei.</translation>
    </message>
    <message>
        <source>Check what the image reports</source>
        <translation>Prüfen, was das Image meldet</translation>
    </message>
    <message>
        <source>The machine tells OneGate when its CONTEXT has TOKEN=YES and REPORT_READY=YES, which a create with this gate adds, and when its image is contextualized.</source>
        <translation>Die Maschine meldet sich bei OneGate, wenn ihr CONTEXT TOKEN=YES und REPORT_READY=YES enthält, was ein Erstellen mit dieser Bedingung ergänzt, und wenn ihr Image kontextualisiert ist.</translation>
    </message>
    <message>
        <source>MySQL has locked this computer out, because too many connections from it were broken off</source>
        <translation>MySQL hat diesen Rechner ausgesperrt, weil zu viele Verbindungen von ihm abgebrochen wurden</translation>
    </message>
    <message>
        <source>MySQL runs, but no account may log in from this computer</source>
        <translation>MySQL läuft, aber kein Konto darf sich von diesem Rechner aus anmelden</translation>
    </message>
    <message>
        <source>MySQL runs, but all its connections are in use</source>
        <translation>MySQL läuft, aber alle seine Verbindungen sind belegt</translation>
    </message>
    <message>
        <source>MySQL answers, but refuses logins</source>
        <translation>MySQL antwortet, lehnt aber Anmeldungen ab</translation>
    </message>
    <message>
        <source>The machine runs, but no MySQL server answers at %1</source>
        <translation>Die Maschine läuft, aber unter %1 antwortet kein MySQL-Server</translation>
    </message>
    <message>
        <source>The machine runs, but has not told OneGate since it started that it is ready</source>
        <translation>Die Maschine läuft, hat OneGate seit ihrem Start aber nicht gemeldet, dass sie bereit ist</translation>
    </message>
    <message>
        <source>Its agent says that MySQL runs.</source>
        <translation>Sein Agent sagt, dass MySQL läuft.</translation>
    </message>
    <message>
        <source>The cloud says that it is switched off (%1), but its agent answers at %2</source>
        <translation>Die Cloud sagt, er sei ausgeschaltet (%1), aber sein Agent antwortet unter %2</translation>
    </message>
    <message>
        <source>Has its agent start MySQL, and waits until it serves.</source>
        <translation>Lässt seinen Agenten MySQL starten und wartet, bis es bereit ist.</translation>
    </message>
    <message>
        <source>What answers at %1 has not shown that it is this node&apos;s agent: another machine may have the address, somebody may be in between, or the secret of the node was lost</source>
        <translation>Was unter %1 antwortet, hat sich nicht als Agent dieses Knotens ausgewiesen: Vielleicht hat eine andere Maschine die Adresse, jemand steht dazwischen, oder das Geheimnis des Knotens ging verloren</translation>
    </message>
</context>
<context>
    <name>msm::DiagnosticsDialog</name>
    <message>
        <source>Save Diagnostics</source>
        <translation>Diagnosedaten speichern</translation>
    </message>
    <message>
        <source>One text file for whoever helps you. Nothing is sent; what you do with it is up to you. It holds:</source>
        <translation>Eine Textdatei für alle, die Ihnen helfen. Nichts wird gesendet; was Sie damit tun, entscheiden Sie. Sie enthält:</translation>
    </message>
    <message>
        <source>What the file holds</source>
        <translation>Was die Datei enthält</translation>
    </message>
    <message>
        <source>All of &amp;it:</source>
        <translation>&amp;Alles davon:</translation>
    </message>
    <message>
        <source>The file&apos;s text</source>
        <translation>Der Text der Datei</translation>
    </message>
    <message>
        <source>• versions of the program, of its libraries and of the system</source>
        <translation>• Versionen des Programms, seiner Bibliotheken und des Systems</translation>
    </message>
    <message>
        <source>• settings and connections, without what new nodes are made of</source>
        <translation>• Einstellungen und Verbindungen, ohne das, woraus neue Knoten bestehen</translation>
    </message>
    <message>
        <source>• the manager&apos;s state, and how the cloud was used in the last minute</source>
        <translation>• den Zustand des Managers, und wie die Cloud in der letzten Minute benutzt wurde</translation>
    </message>
    <message>
        <source>• every node with its names, addresses, host and owner</source>
        <translation>• jeden Knoten mit Namen, Adressen, Host und Besitzer</translation>
    </message>
    <message>
        <source>• the last operations with their calls, the last events, and the end of the log</source>
        <translation>• die letzten Vorgänge mit ihren Aufrufen, die letzten Ereignisse und das Ende des Protokolls</translation>
    </message>
    <message>
        <source>• no passwords, no tokens, no answers to a template&apos;s questions, no CONTEXT</source>
        <translation>• keine Passwörter, keine Token, keine Antworten auf Fragen einer Vorlage, kein CONTEXT</translation>
    </message>
</context>
<context>
    <name>msm::DriftDetailsPanel</name>
    <message>
        <source>Evidence and what can be done</source>
        <translation>Belege und was getan werden kann</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Manager</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>What it would do</source>
        <translation>Was es bewirken würde</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Anwenden</translation>
    </message>
    <message>
        <source>Select a line to see what shows it and what can be done.</source>
        <translation>Wählen Sie eine Zeile aus, um zu sehen, was sie belegt und was getan werden kann.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) selected</source>
        <translation>
            <numerusform>%Ln Zeile ausgewählt</numerusform>
            <numerusform>%Ln Zeilen ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 (VM %3)</source>
        <comment>class, name and id</comment>
        <translation>%1: %2 (VM %3)</translation>
    </message>
    <message>
        <source>Nothing can be done about all of them at once.</source>
        <translation>Für alle zugleich kann nichts getan werden.</translation>
    </message>
    <message>
        <source>What is known of the finding</source>
        <translation>Was über den Befund bekannt ist</translation>
    </message>
</context>
<context>
    <name>msm::DriftModel</name>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>What does not fit together</source>
        <translation>Was nicht zusammenpasst</translation>
    </message>
</context>
<context>
    <name>msm::DriftText</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln weitere</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (VM %2)</source>
        <comment>name and id</comment>
        <translation>%1 (VM %2)</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>Not registered</source>
        <translation>Nicht registriert</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Verschwunden</translation>
    </message>
    <message>
        <source>Foreign</source>
        <translation>Fremd</translation>
    </message>
    <message>
        <source>Address changed</source>
        <translation>Adresse geändert</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>Kept by you</source>
        <translation>Von Ihnen behalten</translation>
    </message>
    <message>
        <source>It is in the manager&apos;s list, but the virtual machine does not carry the service&apos;s label any more.</source>
        <translation>Der Knoten steht in der Liste des Managers, aber die virtuelle Maschine trägt das Label des Dienstes nicht mehr.</translation>
    </message>
    <message>
        <source>It is in the manager&apos;s list, but the virtual machine carries the key of another operation: the id may mean another machine by now.</source>
        <translation>Der Knoten steht in der Liste des Managers, aber die virtuelle Maschine trägt den Schlüssel eines anderen Vorgangs: Die ID meint inzwischen vielleicht eine andere Maschine.</translation>
    </message>
    <message>
        <source>It is in the manager&apos;s list, but the virtual machine carries the label of the service %1.</source>
        <translation>Der Knoten steht in der Liste des Managers, aber die virtuelle Maschine trägt das Label des Dienstes %1.</translation>
    </message>
    <message>
        <source>It is in the manager&apos;s list, but the cloud does not show it to this account.</source>
        <translation>Der Knoten steht in der Liste des Managers, aber die Cloud zeigt ihn diesem Konto nicht.</translation>
    </message>
    <message>
        <source>It is not of this service, and has the address %1, at which VM %2 is reached.</source>
        <translation>Die virtuelle Maschine gehört nicht zu diesem Dienst und hat die Adresse %1, unter der VM %2 erreicht wird.</translation>
    </message>
    <message>
        <source>The virtual machines %1 carry the key of one operation: one was made or copied too many.</source>
        <translation>Die virtuellen Maschinen %1 tragen den Schlüssel desselben Vorgangs: Eine wurde zu viel erstellt oder kopiert.</translation>
    </message>
    <message>
        <source>It carries the service&apos;s label, but is not in the manager&apos;s list, and nobody waits for it.</source>
        <translation>Die virtuelle Maschine trägt das Label des Dienstes, steht aber nicht in der Liste des Managers, und niemand wartet auf sie.</translation>
    </message>
    <message>
        <source>It is in the manager&apos;s list, but the cloud has no such virtual machine any more.</source>
        <translation>Der Knoten steht in der Liste des Managers, aber die Cloud hat keine solche virtuelle Maschine mehr.</translation>
    </message>
    <message>
        <source>It is in the manager&apos;s list with the address %1, but now has %2.</source>
        <translation>Der Knoten steht mit der Adresse %1 in der Liste des Managers, hat aber jetzt %2.</translation>
    </message>
    <message>
        <source>It runs, but its agent did not answer, asked twice.</source>
        <translation>Die virtuelle Maschine läuft, aber ihr Agent antwortete auf zwei Anfragen nicht.</translation>
    </message>
    <message>
        <source>You decided to leave it as it is.</source>
        <translation>Sie haben entschieden, sie zu lassen, wie sie ist.</translation>
    </message>
    <message>
        <source>&amp;Finish: wait until it is ready, and register it</source>
        <translation>&amp;Fertigstellen: warten, bis die Maschine bereit ist, und sie registrieren</translation>
    </message>
    <message>
        <source>&amp;Keep: leave it as it is, and report it no more</source>
        <translation>&amp;Behalten: lassen, wie es ist, und nicht mehr melden</translation>
    </message>
    <message>
        <source>&amp;Remove: delete the virtual machine</source>
        <translation>&amp;Entfernen: die virtuelle Maschine löschen</translation>
    </message>
    <message>
        <source>Remove it from the manager&apos;s &amp;list</source>
        <translation>Aus der &amp;Liste des Managers entfernen</translation>
    </message>
    <message>
        <source>Register the new a&amp;ddress</source>
        <translation>Die &amp;neue Adresse registrieren</translation>
    </message>
    <message>
        <source>Re&amp;port it again</source>
        <translation>Wieder &amp;melden</translation>
    </message>
    <message>
        <source>%1 is released, waited for until it is ready, and then added to the manager&apos;s list.</source>
        <translation>%1 wird freigegeben; sobald der Knoten bereit ist, wird er in die Liste des Managers aufgenommen.</translation>
    </message>
    <message>
        <source>%1 is waited for until it is ready, and then added to the manager&apos;s list. The cloud is not touched.</source>
        <translation>Sobald %1 bereit ist, wird der Knoten in die Liste des Managers aufgenommen. In der Cloud wird nichts geändert.</translation>
    </message>
    <message>
        <source>%1 stays in the cloud and in the manager&apos;s list, and is reported no more.</source>
        <translation>%1 bleibt in der Cloud und in der Liste des Managers und wird nicht mehr gemeldet.</translation>
    </message>
    <message>
        <source>%1 stays in the cloud, is not added to the manager&apos;s list, and is reported no more.</source>
        <translation>%1 bleibt in der Cloud, wird nicht in die Liste des Managers aufgenommen und nicht mehr gemeldet.</translation>
    </message>
    <message>
        <source>%1 is deleted with everything stored on it. You are asked once more before.</source>
        <translation>%1 wird mit allem gelöscht, was darauf gespeichert ist. Vorher werden Sie noch einmal gefragt.</translation>
    </message>
    <message>
        <source>%1 is removed from the manager&apos;s list. The cloud is not touched.</source>
        <translation>%1 wird aus der Liste des Managers entfernt. In der Cloud wird nichts geändert.</translation>
    </message>
    <message>
        <source>%1 is registered with the address %2 instead of %3, as soon as its agent answers there. The cloud is not touched.</source>
        <translation>%1 wird mit der Adresse %2 statt %3 registriert, sobald der Agent dort antwortet. In der Cloud wird nichts geändert.</translation>
    </message>
    <message>
        <source>%1 is reported again, and you can decide anew. The cloud is not touched.</source>
        <translation>%1 wird wieder gemeldet, und Sie können neu entscheiden. In der Cloud wird nichts geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln virtual machine(s) are waited for until they are ready, and then added to the manager&apos;s list; those on hold are released: %1</source>
        <translation>
            <numerusform>%Ln virtuelle Maschine wird in die Liste des Managers aufgenommen, sobald sie bereit ist; ist sie angehalten, wird sie freigegeben: %1</numerusform>
            <numerusform>%Ln virtuelle Maschinen werden in die Liste des Managers aufgenommen, sobald sie bereit sind; angehaltene werden freigegeben: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln virtual machine(s) stay as they are, and are reported no more: %1</source>
        <translation>
            <numerusform>%Ln virtuelle Maschine bleibt, wie sie ist, und wird nicht mehr gemeldet: %1</numerusform>
            <numerusform>%Ln virtuelle Maschinen bleiben, wie sie sind, und werden nicht mehr gemeldet: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln virtual machine(s) are deleted with everything stored on them; you are asked once more before: %1</source>
        <translation>
            <numerusform>%Ln virtuelle Maschine wird mit allem gelöscht, was darauf gespeichert ist; vorher werden Sie noch einmal gefragt: %1</numerusform>
            <numerusform>%Ln virtuelle Maschinen werden mit allem gelöscht, was darauf gespeichert ist; vorher werden Sie noch einmal gefragt: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) are removed from the manager&apos;s list; the cloud is not touched: %1</source>
        <translation>
            <numerusform>%Ln Knoten wird aus der Liste des Managers entfernt; in der Cloud wird nichts geändert: %1</numerusform>
            <numerusform>%Ln Knoten werden aus der Liste des Managers entfernt; in der Cloud wird nichts geändert: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) are registered with their new addresses, as soon as their agents answer there; the cloud is not touched: %1</source>
        <translation>
            <numerusform>%Ln Knoten wird mit seiner neuen Adresse registriert, sobald der Agent dort antwortet; in der Cloud wird nichts geändert: %1</numerusform>
            <numerusform>%Ln Knoten werden mit ihren neuen Adressen registriert, sobald die Agenten dort antworten; in der Cloud wird nichts geändert: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln virtual machine(s) are reported again; the cloud is not touched: %1</source>
        <translation>
            <numerusform>%Ln virtuelle Maschine wird wieder gemeldet; in der Cloud wird nichts geändert: %1</numerusform>
            <numerusform>%Ln virtuelle Maschinen werden wieder gemeldet; in der Cloud wird nichts geändert: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here can mend that. Look whether the agent runs on the node, and whether a firewall or a network lies between.</source>
        <translation>Hier lässt sich das nicht beheben. Sehen Sie nach, ob der Agent auf dem Knoten läuft und ob eine Firewall oder ein Netz dazwischenliegt.</translation>
    </message>
    <message>
        <source>Once the virtual machine runs, its new address can be registered.</source>
        <translation>Sobald die virtuelle Maschine läuft, kann ihre neue Adresse registriert werden.</translation>
    </message>
    <message>
        <source>Nothing here can mend that. Ask whoever owns the virtual machine or the network, unless the two are in networks of their own.</source>
        <translation>Hier lässt sich das nicht beheben. Fragen Sie, wem die virtuelle Maschine oder das Netz gehört, es sei denn, die beiden liegen in getrennten Netzen.</translation>
    </message>
    <message>
        <source>Not in its list</source>
        <translation>Nicht in seiner Liste</translation>
    </message>
    <message>
        <source>In its list</source>
        <translation>In seiner Liste</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Schlüssel %1</translation>
    </message>
    <message>
        <source>Does not show it</source>
        <translation>Zeigt sie nicht</translation>
    </message>
    <message>
        <source>Has no such virtual machine</source>
        <translation>Hat keine solche virtuelle Maschine</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>state and host</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>No address</source>
        <translation>Keine Adresse</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>Kein Label</translation>
    </message>
    <message>
        <source>Label of the service %1</source>
        <translation>Label des Dienstes %1</translation>
    </message>
    <message>
        <source>Made %1</source>
        <comment>date and time</comment>
        <translation>Erstellt %1</translation>
    </message>
    <message>
        <source>Belongs to %1</source>
        <translation>Gehört %1</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Vermisst</translation>
    </message>
    <message>
        <source>Its creation was cancelled, and the virtual machine was left. It is not taken over by itself.</source>
        <translation>Die Erstellung wurde abgebrochen und die virtuelle Maschine stehen gelassen. Von selbst wird sie nicht übernommen.</translation>
    </message>
    <message>
        <source>It was in the manager&apos;s list, and is gone: %1.</source>
        <translation>Er stand in der Liste des Managers, und es gibt ihn nicht mehr: %1.</translation>
    </message>
    <message>
        <source>The cloud has none of the service&apos;s nodes any more: all of them have ended.</source>
        <translation>Die Cloud hat keinen Knoten des Dienstes mehr: Alle sind beendet.</translation>
    </message>
    <message>
        <source>The cloud knows none of the service&apos;s nodes: it may be another database behind the same address, or a restored one.</source>
        <translation>Die Cloud kennt keinen Knoten des Dienstes: Es kann eine andere Datenbank hinter derselben Adresse sein, oder eine wiederhergestellte.</translation>
    </message>
    <message>
        <source>A&amp;cknowledge: it is known to be gone</source>
        <translation>&amp;Zur Kenntnis nehmen: dass es ihn nicht mehr gibt, ist bekannt</translation>
    </message>
    <message>
        <source>%1 is no longer shown as missing, and one node fewer is wanted. The cloud is not touched.</source>
        <translation>%1 wird nicht mehr als vermisst gezeigt, und es ist ein Knoten weniger gewünscht. Die Cloud wird nicht angerührt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) are no longer shown as missing, nor wanted; the cloud is not touched: %1</source>
        <translation>
            <numerusform>%Ln Knoten wird nicht mehr als vermisst gezeigt und nicht mehr gewünscht; die Cloud wird nicht angerührt: %1</numerusform>
            <numerusform>%Ln Knoten werden nicht mehr als vermisst gezeigt und nicht mehr gewünscht; die Cloud wird nicht angerührt: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Was in its list</source>
        <translation>Stand in seiner Liste</translation>
    </message>
</context>
<context>
    <name>msm::DuplicatesNotice</name>
    <message numerus="yes">
        <source>%Ln virtual machines carry the key of an operation that others carry, too</source>
        <translation>
            <numerusform>%Ln virtuelle Maschine trägt den Schlüssel eines Vorgangs, den auch andere tragen</numerusform>
            <numerusform>%Ln virtuelle Maschinen tragen den Schlüssel eines Vorgangs, den auch andere tragen</numerusform>
        </translation>
    </message>
    <message>
        <source>One operation makes one virtual machine. None of them is taken over until you decide which to finish, to keep or to remove.</source>
        <translation>Ein Vorgang erstellt eine virtuelle Maschine. Keine von ihnen wird übernommen, bis Sie entscheiden, welche fertiggestellt, behalten oder entfernt wird.</translation>
    </message>
    <message>
        <source>&amp;Inspect…</source>
        <translation>&amp;Prüfen …</translation>
    </message>
</context>
<context>
    <name>msm::EndpointText</name>
    <message>
        <source>OpenNebula %1, signed in as %2 with a password; groups: %3</source>
        <comment>version, user, groups</comment>
        <translation>OpenNebula %1, angemeldet als %2 mit Passwort; Gruppen: %3</translation>
    </message>
    <message>
        <source>OpenNebula %1, signed in as %2 with a login token; groups: %3</source>
        <comment>version, user, groups</comment>
        <translation>OpenNebula %1, angemeldet als %2 mit Anmelde-Token; Gruppen: %3</translation>
    </message>
    <message>
        <source>OpenNebula %1, signed in as %2 with a login token that ends on %4; groups: %3</source>
        <comment>version, user, groups, date</comment>
        <translation>OpenNebula %1, angemeldet als %2 mit einem Anmelde-Token, das am %4 abläuft; Gruppen: %3</translation>
    </message>
    <message>
        <source>No quota is set for this account.</source>
        <translation>Für dieses Konto ist kein Kontingent festgelegt.</translation>
    </message>
    <message>
        <source>Used: %1 VMs, %2 CPU, %3 memory</source>
        <comment>each with its limit</comment>
        <translation>Verbraucht: %1 VMs, %2 CPU, %3 Speicher</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>used, limit</comment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>msm::ErrorText</name>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Nothing more is done. Whatever the cloud had already made is kept.</source>
        <translation>Es geschieht nichts weiter. Was die Cloud schon gemacht hatte, bleibt erhalten.</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Keine rechtzeitige Antwort</translation>
    </message>
    <message>
        <source>The other side is slow or a firewall drops the packets. Try again; if it keeps happening, check the network and the load of the front end.</source>
        <translation>Die Gegenseite ist langsam, oder eine Firewall verwirft die Pakete. Versuchen Sie es erneut; bleibt es dabei, prüfen Sie das Netz und die Last des Front-Ends.</translation>
    </message>
    <message>
        <source>Cannot be reached</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>Check the address and the port, that the service runs, and that no firewall is in between.</source>
        <translation>Prüfen Sie Adresse und Port, ob der Dienst läuft und ob eine Firewall dazwischen liegt.</translation>
    </message>
    <message>
        <source>The secure connection could not be established</source>
        <translation>Die sichere Verbindung kam nicht zustande</translation>
    </message>
    <message>
        <source>User or password not accepted</source>
        <translation>Benutzer oder Passwort nicht angenommen</translation>
    </message>
    <message>
        <source>Enter the user and the password, or a login token that is still valid, again.</source>
        <translation>Geben Sie Benutzer und Passwort oder ein noch gültiges Anmeldetoken erneut ein.</translation>
    </message>
    <message>
        <source>Not possible in the present state</source>
        <translation>Im jetzigen Zustand nicht möglich</translation>
    </message>
    <message>
        <source>Something else is working on it, or it changed in the meantime. Refresh, look at its state, and try again.</source>
        <translation>Etwas anderes arbeitet daran, oder es hat sich inzwischen geändert. Aktualisieren Sie, sehen Sie den Zustand an und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Could not be stored or read on this computer</source>
        <translation>Auf diesem Rechner nicht speicherbar oder lesbar</translation>
    </message>
    <message>
        <source>Check the free space and the rights of the data folder, and that the keychain is unlocked. Nothing was sent to the cloud.</source>
        <translation>Prüfen Sie den freien Platz und die Rechte des Datenordners und ob der Schlüsselbund entsperrt ist. An die Cloud wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The request may have been carried out all the same: the program looks for the result in the cloud before anything is sent again.</source>
        <translation>Die Anfrage kann trotzdem ausgeführt worden sein: Das Programm sucht das Ergebnis in der Cloud, bevor etwas erneut gesendet wird.</translation>
    </message>
    <message>
        <source>Not allowed here</source>
        <translation>Hier nicht erlaubt</translation>
    </message>
    <message>
        <source>This connection is read-only. Allow changes in the connection if you want to make them.</source>
        <translation>Diese Verbindung ist schreibgeschützt. Erlauben Sie Änderungen in der Verbindung, wenn Sie welche vornehmen möchten.</translation>
    </message>
    <message>
        <source>A quota is used up</source>
        <translation>Ein Kontingent ist ausgeschöpft</translation>
    </message>
    <message>
        <source>The cloud allows your account or your group no more of what the details name. Delete what is no longer needed, or ask the administrator of the cloud for more.</source>
        <translation>Die Cloud erlaubt Ihrem Konto oder Ihrer Gruppe nicht mehr von dem, was die Einzelheiten nennen. Löschen Sie, was nicht mehr gebraucht wird, oder bitten Sie den Verwalter der Cloud um mehr.</translation>
    </message>
    <message>
        <source>The template asks for what only administrators may</source>
        <translation>Die Vorlage verlangt, was nur Verwalter dürfen</translation>
    </message>
    <message>
        <source>The details name the attribute. Choose another template, or ask the administrator of the cloud.</source>
        <translation>Die Einzelheiten nennen das Attribut. Wählen Sie eine andere Vorlage, oder fragen Sie den Verwalter der Cloud.</translation>
    </message>
    <message>
        <source>The cloud does not allow this</source>
        <translation>Die Cloud erlaubt das nicht</translation>
    </message>
    <message>
        <source>Your account lacks a right, a quota is used up, or the object is locked. Ask the administrator of the cloud.</source>
        <translation>Ihrem Konto fehlt ein Recht, ein Kontingent ist ausgeschöpft, oder das Objekt ist gesperrt. Fragen Sie den Verwalter der Cloud.</translation>
    </message>
    <message>
        <source>Nothing answers at this path</source>
        <translation>Unter diesem Pfad antwortet nichts</translation>
    </message>
    <message>
        <source>OpenNebula&apos;s XML-RPC interface is at /RPC2, usually on port 2633. Check the endpoint.</source>
        <translation>Die XML-RPC-Schnittstelle von OpenNebula liegt unter /RPC2, meist auf Port 2633. Prüfen Sie den Endpunkt.</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>Nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>It was removed, or your account may not see it. Refresh to see what the cloud has now.</source>
        <translation>Es wurde entfernt, oder Ihr Konto darf es nicht sehen. Aktualisieren Sie, um zu sehen, was die Cloud jetzt hat.</translation>
    </message>
    <message>
        <source>The cloud refused to make the virtual machine</source>
        <translation>Die Cloud hat die virtuelle Maschine nicht erstellt</translation>
    </message>
    <message>
        <source>Something in the template does not fit this cloud. The details name it; correct the template, or choose another.</source>
        <translation>Etwas in der Vorlage passt nicht zu dieser Cloud. Die Details nennen es; berichtigen Sie die Vorlage, oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The cloud refused the action</source>
        <translation>Die Cloud hat die Aktion abgelehnt</translation>
    </message>
    <message>
        <source>The virtual machine is in a state that does not allow it, or the name is not allowed. Refresh and look at its state.</source>
        <translation>Die virtuelle Maschine ist in einem Zustand, der es nicht zulässt, oder der Name ist nicht erlaubt. Aktualisieren Sie und sehen Sie den Zustand an.</translation>
    </message>
    <message>
        <source>The request was not accepted</source>
        <translation>Die Anfrage wurde nicht angenommen</translation>
    </message>
    <message>
        <source>Correct what the details name, and try again.</source>
        <translation>Berichtigen Sie, was die Details nennen, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>This OpenNebula lacks a function</source>
        <translation>Diesem OpenNebula fehlt eine Funktion</translation>
    </message>
    <message>
        <source>It is older than what this program supports (5.8 and later). Ask for an update of the front end.</source>
        <translation>Es ist älter, als dieses Programm unterstützt (ab 5.8). Bitten Sie um eine Aktualisierung des Front-Ends.</translation>
    </message>
    <message>
        <source>The answer is not OpenNebula&apos;s</source>
        <translation>Die Antwort stammt nicht von OpenNebula</translation>
    </message>
    <message>
        <source>The cloud reports an error of its own</source>
        <translation>Die Cloud meldet einen eigenen Fehler</translation>
    </message>
    <message>
        <source>Try again later. If it stays, give the details to the administrator of the cloud.</source>
        <translation>Versuchen Sie es später erneut. Bleibt es dabei, geben Sie die Details an den Verwalter der Cloud weiter.</translation>
    </message>
    <message>
        <source>Something unexpected happened</source>
        <translation>Etwas Unerwartetes ist geschehen</translation>
    </message>
    <message>
        <source>Try again. If it happens again, report it with the details.</source>
        <translation>Versuchen Sie es erneut. Geschieht es wieder, melden Sie es mit den Details.</translation>
    </message>
    <message>
        <source>The virtual machine failed</source>
        <translation>Die virtuelle Maschine ist ausgefallen</translation>
    </message>
    <message>
        <source>In use by another program</source>
        <translation>Wird von einem anderen Programm benutzt</translation>
    </message>
    <message>
        <source>Another window or msmctl works on this connection; the details name it. Close it there, then connect again.</source>
        <translation>Ein anderes Fenster oder msmctl arbeitet mit dieser Verbindung; die Details nennen es. Schließen Sie sie dort, und verbinden Sie dann neu.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is signed by itself</source>
        <translation>Das Zertifikat des Servers ist nur von sich selbst unterschrieben</translation>
    </message>
    <message>
        <source>Nobody vouches for it. Test the connection to compare its fingerprint with the administrator&apos;s, and pin it if they are the same.</source>
        <translation>Niemand bürgt dafür. Testen Sie die Verbindung, um den Fingerabdruck mit dem der Verwaltung zu vergleichen, und heften Sie es an, wenn beide gleich sind.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is signed by an unknown authority</source>
        <translation>Das Zertifikat des Servers hat eine unbekannte Stelle unterschrieben</translation>
    </message>
    <message>
        <source>If the cloud uses a certificate authority of its own, choose its file in the connection; or test the connection, compare the fingerprint, and pin the certificate.</source>
        <translation>Wenn die Cloud eine eigene Zertifizierungsstelle hat, wählen Sie deren Datei in der Verbindung; oder testen Sie die Verbindung, vergleichen den Fingerabdruck und heften das Zertifikat an.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is made out for another name</source>
        <translation>Das Zertifikat des Servers ist auf einen anderen Namen ausgestellt</translation>
    </message>
    <message>
        <source>Use the name that the certificate carries as the endpoint&apos;s. If it is the right server all the same, test the connection, compare the fingerprint, and pin the certificate.</source>
        <translation>Verwenden Sie im Endpunkt den Namen, den das Zertifikat trägt. Wenn es trotzdem der richtige Server ist, testen Sie die Verbindung, vergleichen den Fingerabdruck und heften das Zertifikat an.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired</source>
        <translation>Das Zertifikat des Servers ist abgelaufen</translation>
    </message>
    <message>
        <source>Ask the administrator of the cloud for a new one, and check this computer&apos;s clock.</source>
        <translation>Bitten Sie die Verwaltung der Cloud um ein neues, und prüfen Sie die Uhr dieses Rechners.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid yet</source>
        <translation>Das Zertifikat des Servers ist noch nicht gültig</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock; if it is right, ask the administrator of the cloud.</source>
        <translation>Prüfen Sie die Uhr dieses Rechners; wenn sie stimmt, fragen Sie die Verwaltung der Cloud.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not the one that was pinned</source>
        <translation>Das Zertifikat des Servers ist nicht das angeheftete</translation>
    </message>
    <message>
        <source>Either the administrator has replaced it, or somebody stands between you and the cloud. Nothing was sent. Ask the administrator for the new fingerprint before you trust it.</source>
        <translation>Entweder wurde es ausgetauscht, oder jemand steht zwischen Ihnen und der Cloud. Es wurde nichts gesendet. Fragen Sie die Verwaltung nach dem neuen Fingerabdruck, bevor Sie ihm vertrauen.</translation>
    </message>
    <message>
        <source>The details say what the server and this computer did not agree on.</source>
        <translation>Die Einzelheiten sagen, worüber sich der Server und dieser Rechner nicht einig wurden.</translation>
    </message>
    <message>
        <source>This computer has no network</source>
        <translation>Dieser Rechner hat kein Netz</translation>
    </message>
    <message>
        <source>What was seen last stays on the screen. The cloud is asked again as soon as there is a network.</source>
        <translation>Was zuletzt zu sehen war, bleibt stehen. Die Cloud wird wieder gefragt, sobald es ein Netz gibt.</translation>
    </message>
    <message>
        <source>In no state in which the cloud could delete it within %1</source>
        <translation>Innerhalb von %1 in keinem Zustand, in dem die Cloud sie löschen könnte</translation>
    </message>
    <message>
        <source>It hangs between two states. Delete it again and choose to remove it at once, or ask the administrator of the cloud.</source>
        <translation>Sie hängt zwischen zwei Zuständen. Löschen Sie sie noch einmal und wählen Sie, sie sofort zu entfernen, oder fragen Sie den Verwalter der Cloud.</translation>
    </message>
    <message>
        <source>Not gone within %1</source>
        <translation>Nicht innerhalb von %1 verschwunden</translation>
    </message>
    <message>
        <source>The cloud took the request, and the virtual machine is still there. Delete it again in a harder way, or look in the cloud why it does not end.</source>
        <translation>Die Cloud hat den Auftrag angenommen, und die virtuelle Maschine ist noch da. Löschen Sie sie noch einmal auf härtere Weise, oder sehen Sie in der Cloud nach, warum sie nicht endet.</translation>
    </message>
    <message>
        <source>Not placed on a host within %1</source>
        <translation>Innerhalb von %1 keinem Wirt zugeteilt</translation>
    </message>
    <message>
        <source>The details say what the scheduler says. Make room in the cloud and finish waiting, or delete the node.</source>
        <translation>Die Einzelheiten nennen, was der Scheduler sagt. Schaffen Sie Platz in der Cloud und warten Sie zu Ende, oder löschen Sie den Knoten.</translation>
    </message>
    <message>
        <source>Files not copied within %1</source>
        <translation>Dateien nicht innerhalb von %1 kopiert</translation>
    </message>
    <message>
        <source>The image is large, or its datastore is slow or full. Finish waiting if the cloud still copies, or delete the node.</source>
        <translation>Das Abbild ist groß, oder sein Datenspeicher ist langsam oder voll. Warten Sie zu Ende, wenn die Cloud noch kopiert, oder löschen Sie den Knoten.</translation>
    </message>
    <message>
        <source>Not started within %1</source>
        <translation>Nicht innerhalb von %1 gestartet</translation>
    </message>
    <message>
        <source>The host is slow, or its hypervisor hangs. Look at the machine in the cloud; finish waiting, or delete the node.</source>
        <translation>Der Wirt ist langsam, oder sein Hypervisor hängt. Sehen Sie sich die Maschine in der Cloud an; warten Sie zu Ende, oder löschen Sie den Knoten.</translation>
    </message>
    <message>
        <source>No address within %1</source>
        <translation>Innerhalb von %1 keine Adresse</translation>
    </message>
    <message>
        <source>The machine runs, but nobody can reach it. Check the network of the template; finish waiting once it has an address, or delete the node.</source>
        <translation>Die Maschine läuft, aber niemand kann sie erreichen. Prüfen Sie das Netz der Vorlage; warten Sie zu Ende, sobald sie eine Adresse hat, oder löschen Sie den Knoten.</translation>
    </message>
    <message>
        <source>The agent did not answer within %1</source>
        <translation>Der Agent hat nicht innerhalb von %1 geantwortet</translation>
    </message>
    <message>
        <source>The machine runs. Check that the agent starts in it, and that no firewall is between it and this computer; then finish waiting, or delete the node.</source>
        <translation>Die Maschine läuft. Prüfen Sie, ob der Agent in ihr startet und keine Firewall zwischen ihr und diesem Rechner steht; warten Sie dann zu Ende, oder löschen Sie den Knoten.</translation>
    </message>
    <message>
        <source>MySQL did not run within %1</source>
        <translation>MySQL lief nicht innerhalb von %1</translation>
    </message>
    <message>
        <source>The agent answers. Look at the log of MySQL on the node; then finish waiting, or delete the node.</source>
        <translation>Der Agent antwortet. Sehen Sie sich das Protokoll von MySQL auf dem Knoten an; warten Sie dann zu Ende, oder löschen Sie den Knoten.</translation>
    </message>
    <message>
        <source>Not ready within %1</source>
        <translation>Nicht innerhalb von %1 bereit</translation>
    </message>
    <message>
        <source>Finish waiting, or delete the node.</source>
        <translation>Warten Sie zu Ende, oder löschen Sie den Knoten.</translation>
    </message>
    <message>
        <source>The proxy does not accept user or password</source>
        <translation>Der Proxy nimmt Benutzer oder Passwort nicht an</translation>
    </message>
    <message>
        <source>Enter them in the connection, on its page Network. Nothing was sent to the cloud.</source>
        <translation>Tragen Sie sie in der Verbindung auf der Seite „Netz“ ein. An die Cloud wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The proxy does not let anything through</source>
        <translation>Der Proxy lässt nichts durch</translation>
    </message>
    <message>
        <source>Check its address and its port in the connection, on its page Network, and that it allows this cloud.</source>
        <translation>Prüfen Sie seine Adresse und seinen Port in der Verbindung auf der Seite „Netz“ und ob er diese Cloud erlaubt.</translation>
    </message>
    <message>
        <source>The key of the SSH bastion is not known</source>
        <translation>Der Schlüssel der SSH-Bastion ist nicht bekannt</translation>
    </message>
    <message>
        <source>Connect to it once with ssh in a terminal, and compare its key with the administrator&apos;s.</source>
        <translation>Verbinden Sie sich einmal mit ssh in einem Terminal und vergleichen Sie ihren Schlüssel mit dem des Administrators.</translation>
    </message>
    <message>
        <source>The SSH bastion does not accept you</source>
        <translation>Die SSH-Bastion nimmt Sie nicht an</translation>
    </message>
    <message>
        <source>Load your key into the SSH agent with ssh-add, or name it in the configuration of ssh. The program never asks for a password of SSH.</source>
        <translation>Laden Sie Ihren Schlüssel mit ssh-add in den SSH-Agenten, oder nennen Sie ihn in der Konfiguration von ssh. Das Programm fragt nie nach einem Passwort für SSH.</translation>
    </message>
    <message>
        <source>No way through the SSH bastion</source>
        <translation>Kein Weg durch die SSH-Bastion</translation>
    </message>
    <message>
        <source>Try it with ssh in a terminal. The program tries again by itself; nothing is lost.</source>
        <translation>Versuchen Sie es mit ssh in einem Terminal. Das Programm versucht es von selbst wieder; nichts geht verloren.</translation>
    </message>
    <message>
        <source>The address redirects elsewhere</source>
        <translation>Die Adresse leitet anderswohin um</translation>
    </message>
    <message>
        <source>The details name the target. If it is your cloud, enter it as the endpoint. It was not followed, because your password would have gone there.</source>
        <translation>Die Einzelheiten nennen das Ziel. Ist es Ihre Cloud, dann tragen Sie es als Endpunkt ein. Der Umleitung wurde nicht gefolgt, weil Ihr Passwort mitgegangen wäre.</translation>
    </message>
    <message>
        <source>Something in front of the cloud wants to be signed in to</source>
        <translation>Etwas vor der Cloud verlangt eine Anmeldung</translation>
    </message>
    <message>
        <source>It is not OpenNebula that asks. Ask the administrator of the cloud for the address of its XML-RPC interface behind that sign-in.</source>
        <translation>Nicht OpenNebula verlangt sie. Fragen Sie die Verwaltung der Cloud, unter welcher Adresse ihre XML-RPC-Schnittstelle ohne diese Anmeldung zu erreichen ist.</translation>
    </message>
    <message>
        <source>Something in front of the cloud refuses the request</source>
        <translation>Etwas vor der Cloud weist die Anfrage ab</translation>
    </message>
    <message>
        <source>A gateway or a firewall does not let it pass. Ask whoever runs it; the details say what it calls itself.</source>
        <translation>Ein Gateway oder eine Firewall lässt sie nicht durch. Fragen Sie, wer es betreibt; die Einzelheiten sagen, wie es sich nennt.</translation>
    </message>
    <message>
        <source>A proxy wants to be signed in to</source>
        <translation>Ein Proxy verlangt eine Anmeldung</translation>
    </message>
    <message>
        <source>Give the proxy&apos;s user and password, or another way to the cloud, in the connection.</source>
        <translation>Geben Sie in der Verbindung Benutzer und Passwort des Proxys an, oder einen anderen Weg zur Cloud.</translation>
    </message>
    <message>
        <source>Asked to wait</source>
        <translation>Um Geduld gebeten</translation>
    </message>
    <message>
        <source>Something in front of the cloud takes only so many requests. The program waits as long as it was asked to, and goes on by itself.</source>
        <translation>Etwas vor der Cloud nimmt nur eine bestimmte Zahl von Anfragen an. Das Programm wartet so lange wie verlangt und macht dann von selbst weiter.</translation>
    </message>
    <message>
        <source>The network wants to be signed in to</source>
        <translation>Das Netz verlangt eine Anmeldung</translation>
    </message>
    <message>
        <source>Open any page in a web browser, sign in there, and try again.</source>
        <translation>Öffnen Sie eine beliebige Seite im Webbrowser, melden Sie sich dort an und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>A gateway answers, but not the cloud behind it</source>
        <translation>Ein Gateway antwortet, nicht aber die Cloud dahinter</translation>
    </message>
    <message>
        <source>OpenNebula is down, starting or overloaded. The program tries again by itself; if it stays, give the details to the administrator of the cloud.</source>
        <translation>OpenNebula läuft nicht, startet gerade oder ist überlastet. Das Programm versucht es von selbst wieder; bleibt es dabei, geben Sie die Einzelheiten an die Verwaltung der Cloud.</translation>
    </message>
    <message>
        <source>Something else listens at this address, such as a web page or a proxy; a network&apos;s sign-in page asks for a web browser first. OpenNebula&apos;s XML-RPC interface is at /RPC2, usually on port 2633.</source>
        <translation>Unter dieser Adresse antwortet etwas anderes, etwa eine Webseite oder ein Proxy; die Anmeldeseite eines Netzes verlangt zuerst einen Webbrowser. Die XML-RPC-Schnittstelle von OpenNebula liegt unter /RPC2, meist auf Port 2633.</translation>
    </message>
    <message>
        <source>What answers is not known to be the node&apos;s agent</source>
        <translation>Was antwortet, ist nicht als Agent des Knotens bekannt</translation>
    </message>
    <message>
        <source>It has not shown that it knows the secret of this node, and nothing was sent to it. Either the node was given another secret, or somebody stands between you and the node.</source>
        <translation>Es hat nicht gezeigt, dass es das Geheimnis dieses Knotens kennt, und nichts wurde ihm gesendet. Entweder hat der Knoten ein anderes Geheimnis bekommen, oder jemand steht zwischen Ihnen und dem Knoten.</translation>
    </message>
    <message>
        <source>The machine could not install the database server</source>
        <translation>Die Maschine konnte den Datenbankserver nicht installieren</translation>
    </message>
    <message>
        <source>Look on it at the log of the contextualization; often it reaches no package server. Mend that, restart the machine and finish waiting, or delete the node.</source>
        <translation>Sehen Sie auf ihr im Protokoll der Kontextualisierung nach; oft erreicht sie keinen Paketserver. Beheben Sie das, starten Sie die Maschine neu und warten Sie zu Ende, oder löschen Sie den Knoten.</translation>
    </message>
    <message>
        <source>Server and agent not installed within %1</source>
        <translation>Server und Agent nicht innerhalb von %1 installiert</translation>
    </message>
    <message>
        <source>The machine runs. It may reach the package servers only slowly or not at all; the log of the contextualization on it says how far it is. Finish waiting, or delete the node.</source>
        <translation>Die Maschine läuft. Vielleicht erreicht sie die Paketserver nur langsam oder gar nicht; das Protokoll der Kontextualisierung auf ihr sagt, wie weit sie ist. Warten Sie zu Ende, oder löschen Sie den Knoten.</translation>
    </message>
    <message>
        <source>MySQL took no logins within %1</source>
        <translation>MySQL nahm innerhalb von %1 keine Anmeldungen an</translation>
    </message>
    <message>
        <source>The machine runs. The details say how MySQL answered. Mend that, then finish waiting, or delete the node.</source>
        <translation>Die Maschine läuft. Wie MySQL antwortete, steht in den Einzelheiten. Beheben Sie das und warten Sie dann weiter, oder löschen Sie den Knoten.</translation>
    </message>
    <message>
        <source>OneGate did not say READY within %1</source>
        <translation>OneGate meldete innerhalb von %1 kein READY</translation>
    </message>
    <message>
        <source>The machine runs. Its image has to report to OneGate, and a READY from before the machine last started does not count. Finish waiting with another rule, or delete the node.</source>
        <translation>Die Maschine läuft. Ihr Image muss sich bei OneGate melden, und ein READY aus der Zeit vor dem letzten Start der Maschine zählt nicht. Warten Sie mit einer anderen Regel weiter, oder löschen Sie den Knoten.</translation>
    </message>
    <message>
        <source>Protected by a lock at the cloud</source>
        <translation>Durch eine Sperre in der Cloud geschützt</translation>
    </message>
    <message>
        <source>“Remove Protection” in the menu Nodes takes the lock away. Then try again.</source>
        <translation>„Schutz aufheben“ im Menü Knoten nimmt die Sperre weg. Versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Look at the cloud&apos;s message in the details; then try again, or delete it and create another.</source>
        <translation>Lesen Sie die Meldung der Cloud in den Details; versuchen Sie es dann noch einmal, oder löschen Sie den Knoten und erstellen Sie einen anderen.</translation>
    </message>
</context>
<context>
    <name>msm::EventLogModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
</context>
<context>
    <name>msm::EventLogPanel</name>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation>Ereignisse filtern</translation>
    </message>
    <message>
        <source>Least severity</source>
        <translation>Mindestschwere</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>Alle Ereignisse</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Show What Was Done</source>
        <translation>Zeigen, was getan wurde</translation>
    </message>
</context>
<context>
    <name>msm::EventText</name>
    <message>
        <source>The manager runs</source>
        <translation>Der Manager läuft</translation>
    </message>
    <message>
        <source>The manager stopped</source>
        <translation>Der Manager wurde angehalten</translation>
    </message>
    <message>
        <source>The cloud answers again</source>
        <translation>Die Cloud antwortet wieder</translation>
    </message>
    <message>
        <source>%1: creation requested</source>
        <translation>%1: Erstellung angefordert</translation>
    </message>
    <message>
        <source>%1: the cloud made the virtual machine</source>
        <translation>%1: die Cloud hat die virtuelle Maschine erstellt</translation>
    </message>
    <message>
        <source>%1: ready</source>
        <translation>%1: bereit</translation>
    </message>
    <message>
        <source>%1: found running and taken over</source>
        <translation>%1: laufend vorgefunden und übernommen</translation>
    </message>
    <message>
        <source>%1: creation failed</source>
        <translation>%1: Erstellung fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1: creation cancelled</source>
        <translation>%1: Erstellung abgebrochen</translation>
    </message>
    <message>
        <source>%1: deletion requested</source>
        <translation>%1: Löschung angefordert</translation>
    </message>
    <message>
        <source>%1: deleted</source>
        <translation>%1: gelöscht</translation>
    </message>
    <message>
        <source>%1: deletion failed</source>
        <translation>%1: Löschung fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1: the agent no longer answers</source>
        <translation>%1: der Agent antwortet nicht mehr</translation>
    </message>
    <message>
        <source>%1: the agent answers again</source>
        <translation>%1: der Agent antwortet wieder</translation>
    </message>
    <message>
        <source>The database was damaged and has been set aside; a new one was begun</source>
        <translation>Die Datenbank war beschädigt und wurde beiseitegelegt; eine neue wurde begonnen</translation>
    </message>
    <message>
        <source>VM %1</source>
        <translation>VM %1</translation>
    </message>
    <message>
        <source>A node</source>
        <translation>Ein Knoten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an event and its technical detail</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No connection to the cloud</source>
        <translation>Keine Verbindung zur Cloud</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) were found running and taken over</source>
        <translation>
            <numerusform>%Ln Knoten wurde laufend gefunden und übernommen</numerusform>
            <numerusform>%Ln Knoten wurden laufend gefunden und übernommen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: an interrupted operation goes on</source>
        <translation>%1: Ein unterbrochener Vorgang geht weiter</translation>
    </message>
    <message>
        <source>%1: an interrupted operation was closed</source>
        <translation>%1: Ein unterbrochener Vorgang wurde abgeschlossen</translation>
    </message>
    <message>
        <source>%1: several virtual machines carry the key of one operation</source>
        <translation>%1: Mehrere virtuelle Maschinen tragen den Schlüssel desselben Vorgangs</translation>
    </message>
    <message>
        <source>%1: removed from the list; the cloud was not touched</source>
        <translation>%1: aus der Liste entfernt; in der Cloud wurde nichts geändert</translation>
    </message>
    <message>
        <source>%1: is left as it is, and reported no more</source>
        <translation>%1: bleibt, wie es ist, und wird nicht mehr gemeldet</translation>
    </message>
    <message>
        <source>%1: its creation failed, so it is removed, as the connection says</source>
        <translation>%1: Erstellung fehlgeschlagen; wird entfernt, wie es die Verbindung vorsieht</translation>
    </message>
    <message>
        <source>%1: the cloud no longer has it; somebody else ended it</source>
        <translation>%1: Die Cloud hat ihn nicht mehr; jemand anders hat ihn beendet</translation>
    </message>
    <message>
        <source>The cloud has none of the nodes any more (there were %1); nothing is dropped</source>
        <translation>Die Cloud hat keinen der Knoten mehr (es waren %1); nichts wird aufgegeben</translation>
    </message>
    <message>
        <source>%1: acknowledged to be gone</source>
        <translation>%1: zur Kenntnis genommen, dass es ihn nicht mehr gibt</translation>
    </message>
    <message>
        <source>%1: was missing, and is there again</source>
        <translation>%1: wurde vermisst und ist wieder da</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) are no longer in the cloud; somebody else ended them</source>
        <translation>
            <numerusform>%Ln Knoten ist nicht mehr in der Cloud; jemand anders hat ihn beendet</numerusform>
            <numerusform>%Ln Knoten sind nicht mehr in der Cloud; jemand anders hat sie beendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Virtual machines cannot be read: %1</source>
        <translation>Virtuelle Maschinen sind nicht lesbar: %1</translation>
    </message>
    <message>
        <source>The clocks of the cloud and of this computer agree again</source>
        <translation>Die Uhren der Cloud und dieses Rechners stimmen wieder überein</translation>
    </message>
    <message numerus="yes">
        <source>What the cloud says about %Ln virtual machine(s) cannot be read; nothing is concluded about them</source>
        <translation>
            <numerusform>Was die Cloud über %Ln virtuelle Maschine sagt, ist nicht lesbar; daraus wird nichts geschlossen</numerusform>
            <numerusform>Was die Cloud über %Ln virtuelle Maschinen sagt, ist nicht lesbar; daraus wird nichts geschlossen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 requested</source>
        <comment>node, kind of operation</comment>
        <translation>%1: %2 angefordert</translation>
    </message>
    <message>
        <source>%1: %2 done</source>
        <comment>node, kind of operation</comment>
        <translation>%1: %2 erledigt</translation>
    </message>
    <message>
        <source>%1: %2 failed</source>
        <comment>node, kind of operation</comment>
        <translation>%1: %2 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1: %2 cancelled</source>
        <comment>node, kind of operation</comment>
        <translation>%1: %2 abgebrochen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>date and time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Over: %1</source>
        <comment>an alarm</comment>
        <translation>Vorbei: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s)</source>
        <translation>
            <numerusform>%Ln Knoten</numerusform>
            <numerusform>%Ln Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: over: %2</source>
        <comment>node, alarm</comment>
        <translation>%1: vorbei: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>node, alarm</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: labels changed</source>
        <translation>%1: Labels geändert</translation>
    </message>
    <message numerus="yes">
        <source>The labels of %Ln node(s) changed</source>
        <translation>
            <numerusform>Die Labels von %Ln Knoten wurden geändert</numerusform>
            <numerusform>Die Labels von %Ln Knoten wurden geändert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>msm::FailedNodesNotice</name>
    <message>
        <source>%1 (VM %2)</source>
        <translation>%1 (VM %2)</translation>
    </message>
    <message numerus="yes">
        <source>What is to become of %Ln node(s) whose creation failed?</source>
        <translation>
            <numerusform>Was soll aus dem Knoten werden, dessen Erstellung fehlgeschlagen ist?</numerusform>
            <numerusform>Was soll aus %Ln Knoten werden, deren Erstellung fehlgeschlagen ist?</numerusform>
        </translation>
    </message>
    <message>
        <source>Finish Waiting</source>
        <translation>Zu Ende warten</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a node and why it failed</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>msm::FirstRunDialog</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Welcome to MySQL Server Manager</source>
        <translation>Willkommen bei MySQL Server Manager</translation>
    </message>
    <message>
        <source>It creates, watches and removes MySQL nodes on an OpenNebula cloud. How do you want to begin?</source>
        <translation>Es erstellt, überwacht und entfernt MySQL-Knoten in einer OpenNebula-Cloud. Wie möchten Sie beginnen?</translation>
    </message>
    <message>
        <source>Try the built-in sandbox</source>
        <translation>Die eingebaute Sandbox ausprobieren</translation>
    </message>
    <message>
        <source>A small cloud on this computer; nothing has to be set up.</source>
        <translation>Eine kleine Cloud auf diesem Rechner; nichts muss eingerichtet werden.</translation>
    </message>
    <message>
        <source>Connect to OpenNebula…</source>
        <translation>Mit OpenNebula verbinden …</translation>
    </message>
    <message>
        <source>You need the endpoint, a user and a password or login token.</source>
        <translation>Sie brauchen Endpunkt, Benutzer und Passwort oder Anmeldetoken.</translation>
    </message>
    <message>
        <source>Connect to OpenNebula</source>
        <translation>Mit OpenNebula verbinden</translation>
    </message>
</context>
<context>
    <name>msm::FittingLabel</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
</context>
<context>
    <name>msm::GateText</name>
    <message>
        <source>Another manager answers on it</source>
        <translation>Ein anderer Manager antwortet auf ihm</translation>
    </message>
    <message>
        <source>It runs and has an address</source>
        <translation>Er läuft und hat eine Adresse</translation>
    </message>
    <message>
        <source>Its agent answers</source>
        <translation>Sein Agent antwortet</translation>
    </message>
    <message>
        <source>MySQL itself takes logins</source>
        <translation>MySQL selbst nimmt Anmeldungen an</translation>
    </message>
    <message>
        <source>It tells OneGate that it is ready</source>
        <translation>Er meldet OneGate, dass er bereit ist</translation>
    </message>
    <message>
        <source>Its agent answers and MySQL runs</source>
        <translation>Sein Agent antwortet und MySQL läuft</translation>
    </message>
    <message>
        <source>MySQL is asked from this computer, by a whole login as a user that does not exist. Needs no agent.</source>
        <translation>MySQL wird von diesem Rechner aus gefragt, durch eine vollständige Anmeldung als ein Benutzer, den es nicht gibt. Braucht keinen Agenten.</translation>
    </message>
    <message>
        <source>The image has to report to OneGate. A READY from before the machine last started does not count. Needs no agent.</source>
        <translation>Das Image muss sich bei OneGate melden. Ein READY aus der Zeit vor dem letzten Start der Maschine zählt nicht. Braucht keinen Agenten.</translation>
    </message>
</context>
<context>
    <name>msm::HeldProfile</name>
    <message>
        <source>“%1” is in use by another program</source>
        <translation>„%1“ wird von einem anderen Programm verwendet</translation>
    </message>
    <message>
        <source>%1

Only one program at a time changes anything.</source>
        <translation>%1

Nur ein Programm zur Zeit ändert etwas.</translation>
    </message>
    <message>
        <source>&amp;Show That Window</source>
        <translation>Dieses Fenster &amp;zeigen</translation>
    </message>
    <message>
        <source>Open &amp;Read-Only</source>
        <translation>Nur zum &amp;Lesen öffnen</translation>
    </message>
    <message>
        <source>There is no window to show</source>
        <translation>Es gibt kein Fenster, das gezeigt werden könnte</translation>
    </message>
    <message>
        <source>What holds the connection is a command line, or it has just ended.</source>
        <translation>Die Verbindung hält eine Befehlszeile, oder das Programm ist gerade beendet worden.</translation>
    </message>
</context>
<context>
    <name>msm::HistoryList</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>There is older history.</source>
        <translation>Es gibt älteren Verlauf.</translation>
    </message>
    <message>
        <source>Show Older</source>
        <translation>Älteres zeigen</translation>
    </message>
</context>
<context>
    <name>msm::HistoryTab</name>
    <message>
        <source>History of the selected node</source>
        <translation>Verlauf des ausgewählten Knotens</translation>
    </message>
    <message>
        <source>States over time</source>
        <translation>Zustände im Lauf der Zeit</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <source>Select a node to see what has become of it.</source>
        <translation>Wählen Sie einen Knoten, um zu sehen, was aus ihm geworden ist.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) selected</source>
        <translation>
            <numerusform>%Ln Knoten ausgewählt</numerusform>
            <numerusform>%Ln Knoten ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>The history is that of one node. The events of all are in the panel Events.</source>
        <translation>Der Verlauf ist der eines Knotens. Die Ereignisse aller stehen im Bereich „Ereignisse“.</translation>
    </message>
    <message>
        <source>The history cannot be read</source>
        <translation>Der Verlauf kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>No history yet</source>
        <translation>Noch kein Verlauf</translation>
    </message>
    <message>
        <source>Nothing has happened to this node since this computer knows it.</source>
        <translation>Mit diesem Knoten ist nichts geschehen, seit dieser Computer ihn kennt.</translation>
    </message>
</context>
<context>
    <name>msm::InspectionDialog</name>
    <message>
        <source>Inspection: Manager, Cloud and Agents</source>
        <translation>Prüfung: Manager, Cloud und Agenten</translation>
    </message>
    <message>
        <source>Result of the inspection</source>
        <translation>Ergebnis der Prüfung</translation>
    </message>
    <message>
        <source>What came of the last choice</source>
        <translation>Was aus der letzten Wahl wurde</translation>
    </message>
    <message>
        <source>&amp;Show:</source>
        <translation>&amp;Zeigen:</translation>
    </message>
    <message>
        <source>Show only one class</source>
        <translation>Nur eine Klasse zeigen</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>%1 (%L2)</source>
        <comment>class and how many there are</comment>
        <translation>%1 (%L2)</translation>
    </message>
    <message>
        <source>The inspection was stopped</source>
        <translation>Die Prüfung wurde angehalten</translation>
    </message>
    <message>
        <source>The cloud is being listed.</source>
        <translation>Die Cloud wird aufgelistet.</translation>
    </message>
    <message>
        <source>%L1 of %L2 agents asked.</source>
        <translation>%L1 von %L2 Agenten befragt.</translation>
    </message>
    <message>
        <source>What seems wrong is read once more.</source>
        <translation>Was falsch scheint, wird noch einmal gelesen.</translation>
    </message>
    <message>
        <source>Inspecting…</source>
        <translation>Prüfung läuft …</translation>
    </message>
    <message numerus="yes">
        <source>Manager, cloud and agents agree: %Ln node(s) checked</source>
        <translation>
            <numerusform>Manager, Cloud und Agenten stimmen überein: %Ln Knoten geprüft</numerusform>
            <numerusform>Manager, Cloud und Agenten stimmen überein: %Ln Knoten geprüft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln disagreement(s) of manager, cloud and agents</source>
        <translation>
            <numerusform>%Ln Widerspruch zwischen Manager, Cloud und Agenten</numerusform>
            <numerusform>%Ln Widersprüche zwischen Manager, Cloud und Agenten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) checked. Nothing was changed.</source>
        <translation>
            <numerusform>%Ln Knoten geprüft. Es wurde nichts geändert.</numerusform>
            <numerusform>%Ln Knoten geprüft. Es wurde nichts geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What the cloud says about %Ln virtual machine(s) cannot be read; nothing is concluded about them.</source>
        <translation>
            <numerusform>Was die Cloud über %Ln virtuelle Maschine sagt, ist nicht lesbar; daraus wird nichts geschlossen.</numerusform>
            <numerusform>Was die Cloud über %Ln virtuelle Maschinen sagt, ist nicht lesbar; daraus wird nichts geschlossen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing inspected yet</source>
        <translation>Noch nichts geprüft</translation>
    </message>
    <message>
        <source>Nothing of this class</source>
        <translation>Nichts in dieser Klasse</translation>
    </message>
    <message>
        <source>Manager, cloud and agents agree</source>
        <translation>Manager, Cloud und Agenten stimmen überein</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) checked.</source>
        <translation>
            <numerusform>%Ln Knoten geprüft.</numerusform>
            <numerusform>%Ln Knoten geprüft.</numerusform>
        </translation>
    </message>
    <message>
        <source>This connection is read-only: nothing can be changed.</source>
        <translation>Diese Verbindung ist nur zum Lesen: Es kann nichts geändert werden.</translation>
    </message>
    <message>
        <source>Wait until the inspection is over.</source>
        <translation>Warten Sie, bis die Prüfung zu Ende ist.</translation>
    </message>
    <message>
        <source>Carrying out what you chose…</source>
        <translation>Ihre Wahl wird ausgeführt …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation>
            <numerusform>Noch %Ln</numerusform>
            <numerusform>Noch %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln operation(s) begun</source>
        <translation>
            <numerusform>%Ln Vorgang begonnen</numerusform>
            <numerusform>%Ln Vorgänge begonnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) done</source>
        <translation>
            <numerusform>%Ln Zeile erledigt</numerusform>
            <numerusform>%Ln Zeilen erledigt</numerusform>
        </translation>
    </message>
    <message>
        <source>The window&apos;s operations follow them, stage by stage.</source>
        <translation>Im Fenster werden sie unter den Vorgängen verfolgt, Stufe für Stufe.</translation>
    </message>
    <message>
        <source>%L1 done, %L2 not done: %3</source>
        <comment>two numbers and a reason</comment>
        <translation>%L1 erledigt, %L2 nicht erledigt: %3</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>Inspect A&amp;gain</source>
        <translation>Erneut &amp;prüfen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln machine(s) do not run, so no agent was asked about them.</source>
        <translation>
            <numerusform>%Ln Maschine läuft nicht; nach ihr wurde kein Agent gefragt.</numerusform>
            <numerusform>%Ln Maschinen laufen nicht; nach ihnen wurde kein Agent gefragt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No disagreement found: %Ln node(s) checked</source>
        <translation>
            <numerusform>Kein Widerspruch gefunden: %Ln Knoten geprüft</numerusform>
            <numerusform>Kein Widerspruch gefunden: %Ln Knoten geprüft</numerusform>
        </translation>
    </message>
    <message>
        <source>No disagreement found</source>
        <translation>Kein Widerspruch gefunden</translation>
    </message>
</context>
<context>
    <name>msm::InstallText</name>
    <message>
        <source>Stock image: install MariaDB</source>
        <translation>Standardabbild: MariaDB installieren</translation>
    </message>
    <message>
        <source>Stock image: install MySQL</source>
        <translation>Standardabbild: MySQL installieren</translation>
    </message>
    <message>
        <source>The image has MySQL and the agent</source>
        <translation>Das Abbild hat MySQL und den Agenten</translation>
    </message>
</context>
<context>
    <name>msm::LabelsDialog</name>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>&amp;Labels of %1:</source>
        <translation>&amp;Labels von %1:</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Labels of %Ln nodes:</source>
        <translation>
            <numerusform>&amp;Labels von %Ln Knoten:</numerusform>
            <numerusform>&amp;Labels von %Ln Knoten:</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;New label:</source>
        <translation>&amp;Neues Label:</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>A&amp;pply</source>
        <translation>&amp;Übernehmen</translation>
    </message>
    <message>
        <source>A label has no comma and does not begin with msm/.</source>
        <translation>Ein Label hat kein Komma und beginnt nicht mit msm/.</translation>
    </message>
</context>
<context>
    <name>msm::LegacyText</name>
    <message>
        <source>has no meaning here</source>
        <translation>hat hier keine Bedeutung</translation>
    </message>
    <message>
        <source>its value cannot be used</source>
        <translation>der Wert ist nicht verwendbar</translation>
    </message>
    <message>
        <source>refers to something that the file does not say</source>
        <translation>verweist auf etwas, das die Datei nicht angibt</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>ist nicht lesbar</translation>
    </message>
    <message>
        <source>Image: %1</source>
        <translation>Image: %1</translation>
    </message>
    <message>
        <source>Network: %1</source>
        <translation>Netz: %1</translation>
    </message>
    <message>
        <source>CPU: %1</source>
        <translation>CPU: %1</translation>
    </message>
    <message>
        <source>Memory: %1</source>
        <translation>Speicher: %1</translation>
    </message>
    <message>
        <source>Context: %1</source>
        <translation>Kontext: %1</translation>
    </message>
    <message>
        <source>Endpoint: %1</source>
        <translation>Endpunkt: %1</translation>
    </message>
    <message>
        <source>User: %1</source>
        <translation>Benutzer: %1</translation>
    </message>
    <message>
        <source>Not taken: %1 (%2)</source>
        <translation>Nicht übernommen: %1 (%2)</translation>
    </message>
    <message>
        <source>Plain HTTP: the password travels readable to %1. The connection asks for your consent before it can be used.</source>
        <translation>Unverschlüsseltes HTTP: Das Passwort geht lesbar an %1. Die Verbindung verlangt Ihre Zustimmung, bevor sie benutzt werden kann.</translation>
    </message>
    <message>
        <source>The file has no password; enter it in the connection.</source>
        <translation>Die Datei enthält kein Passwort; geben Sie es in der Verbindung ein.</translation>
    </message>
    <message>
        <source>Saving the connection stores the password in the keychain. Remove it from the file then; the file itself is never changed.</source>
        <translation>Beim Speichern der Verbindung kommt das Passwort in den Schlüsselbund. Entfernen Sie es dann aus der Datei; die Datei selbst wird nie geändert.</translation>
    </message>
</context>
<context>
    <name>msm::LossText</name>
    <message>
        <source>ended %1</source>
        <comment>date and time</comment>
        <translation>beendet %1</translation>
    </message>
    <message>
        <source>ended; noticed %1</source>
        <comment>date and time</comment>
        <translation>beendet; bemerkt %1</translation>
    </message>
    <message>
        <source>another machine has had its id; noticed %1</source>
        <comment>date and time</comment>
        <translation>eine andere Maschine hatte seine Nummer; bemerkt %1</translation>
    </message>
    <message>
        <source>the cloud has no such machine; noticed %1</source>
        <comment>date and time</comment>
        <translation>die Cloud hat keine solche Maschine; bemerkt %1</translation>
    </message>
</context>
<context>
    <name>msm::MachineForm</name>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory in MiB</source>
        <translation>Speicher in MiB</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>&amp;Image:</source>
        <translation>&amp;Image:</translation>
    </message>
    <message>
        <source>Net&amp;work:</source>
        <translation>Net&amp;z:</translation>
    </message>
    <message>
        <source>M&amp;emory:</source>
        <translation>S&amp;peicher:</translation>
    </message>
    <message>
        <source>%1 (id %2, %3)</source>
        <translation>%1 (ID %2, %3)</translation>
    </message>
    <message>
        <source>%1 (id %2)</source>
        <translation>%1 (ID %2)</translation>
    </message>
    <message>
        <source>&amp;CPU:</source>
        <translation>&amp;CPU:</translation>
    </message>
    <message>
        <source>Virtual CPUs</source>
        <translation>Virtuelle CPUs</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>How many processors the guest sees; automatic: as the cloud decides</source>
        <translation>Wie viele Prozessoren der Gast sieht; automatisch: wie die Cloud es entscheidet</translation>
    </message>
    <message>
        <source>&amp;VCPU:</source>
        <translation>&amp;VCPU:</translation>
    </message>
</context>
<context>
    <name>msm::MachineText</name>
    <message>
        <source>%1, since %2</source>
        <comment>host, time</comment>
        <translation>%1, seit %2</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <comment>host, times</comment>
        <translation>%1, %2 bis %3</translation>
    </message>
    <message>
        <source>%1, %2 to %3: %4</source>
        <comment>host, times, what ended it</comment>
        <translation>%1, %2 bis %3: %4</translation>
    </message>
    <message>
        <source>(hidden)</source>
        <translation>(verborgen)</translation>
    </message>
    <message numerus="yes">
        <source>… (%Ln characters)</source>
        <translation>
            <numerusform>… (%Ln Zeichen)</numerusform>
            <numerusform>… (%Ln Zeichen)</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked at the cloud</source>
        <translation>In der Cloud gesperrt</translation>
    </message>
    <message>
        <source>Locked at the cloud since %1, by account %2</source>
        <comment>time, number</comment>
        <translation>In der Cloud gesperrt seit %1, vom Konto %2</translation>
    </message>
</context>
<context>
    <name>msm::MainWindow</name>
    <message numerus="yes">
        <source>Rows copied: %Ln</source>
        <translation>
            <numerusform>Kopierte Zeilen: %Ln</numerusform>
            <numerusform>Kopierte Zeilen: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>Main Toolbar</source>
        <translation>Hauptwerkzeugleiste</translation>
    </message>
    <message>
        <source>Show &amp;Operations</source>
        <translation>&amp;Vorgänge zeigen</translation>
    </message>
    <message>
        <source>&amp;What Is New…</source>
        <translation>&amp;Was ist neu …</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Alarms (%1)</source>
        <translation>Alarme (%1)</translation>
    </message>
    <message>
        <source>&amp;Group By</source>
        <translation>Gr&amp;uppieren nach</translation>
    </message>
    <message>
        <source>&amp;Views</source>
        <translation>A&amp;nsichten</translation>
    </message>
    <message>
        <source>Save View</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>Rename View</source>
        <translation>Ansicht umbenennen</translation>
    </message>
    <message>
        <source>Connect &amp;To</source>
        <translation>Ve&amp;rbinden mit</translation>
    </message>
    <message>
        <source>Open in &amp;New Window</source>
        <translation>In &amp;neuem Fenster öffnen</translation>
    </message>
</context>
<context>
    <name>msm::ManagerHeader</name>
    <message>
        <source>State of the manager</source>
        <translation>Zustand des Managers</translation>
    </message>
    <message>
        <source>Protection of the connection</source>
        <translation>Schutz der Verbindung</translation>
    </message>
    <message>
        <source>Read-only connection</source>
        <translation>Schreibgeschützte Verbindung</translation>
    </message>
    <message>
        <source>%1 of %2 wanted are running</source>
        <comment>nodes</comment>
        <translation>%1 von %2 gewünschten laufen</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Keine Verbindung</translation>
    </message>
    <message>
        <source>Built-in sandbox</source>
        <translation>Eingebaute Sandbox</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>The connection is encrypted and the server&apos;s certificate is checked.</source>
        <translation>Die Verbindung ist verschlüsselt, und das Zertifikat des Servers wird geprüft.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>The connection does not leave this computer.</source>
        <translation>Die Verbindung verlässt diesen Rechner nicht.</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Unverschlüsselt</translation>
    </message>
    <message>
        <source>Anybody on the way can read and change what is sent, passwords included.</source>
        <translation>Jeder auf dem Weg kann lesen und ändern, was gesendet wird, auch Passwörter.</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Schreibgeschützt</translation>
    </message>
    <message>
        <source>This connection refuses everything that changes the cloud.</source>
        <translation>Diese Verbindung verweigert alles, was die Cloud ändert.</translation>
    </message>
    <message>
        <source>Not refreshed yet</source>
        <translation>Noch nicht aktualisiert</translation>
    </message>
    <message>
        <source>Refreshed %1 ago</source>
        <translation>Vor %1 aktualisiert</translation>
    </message>
    <message>
        <source>Last seen %1 ago</source>
        <translation>Zuletzt gesehen vor %1</translation>
    </message>
    <message>
        <source>%1; missing: %2</source>
        <comment>how many there are, names</comment>
        <translation>%1; vermisst: %2</translation>
    </message>
    <message>
        <source>Cloud doubtful</source>
        <translation>Cloud zweifelhaft</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>state of the manager, how many are missing</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <comment>nodes</comment>
        <translation>
            <numerusform>%Ln vermisst</numerusform>
            <numerusform>%Ln vermisst</numerusform>
        </translation>
    </message>
    <message>
        <source>Production connection</source>
        <translation>Verbindung zur Produktion</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>People depend on these nodes. A deletion is confirmed by the name of the connection.</source>
        <translation>Auf diese Knoten verlassen sich Menschen. Eine Löschung wird mit dem Namen der Verbindung bestätigt.</translation>
    </message>
    <message>
        <source>Last known:</source>
        <comment>how many nodes</comment>
        <translation>Zuletzt bekannt:</translation>
    </message>
    <message>
        <source>Every node that was created or taken over counts as wanted, until it is deleted or said to be gone. “Present Number Is Right” in the menu Nodes makes the two numbers the same.</source>
        <translation>Jeder Knoten, der erstellt oder übernommen wurde, zählt als gewünscht, bis er gelöscht oder für verloren erklärt wird. „Jetzige Anzahl ist richtig“ im Menü Knoten gleicht die beiden Zahlen an.</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <comment>names of nodes</comment>
        <translation>Es fehlen: %1</translation>
    </message>
</context>
<context>
    <name>msm::MessageLine</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>msm::Messages</name>
    <message numerus="yes">
        <source>%Ln operation(s) failed</source>
        <translation>
            <numerusform>%Ln Vorgang fehlgeschlagen</numerusform>
            <numerusform>%Ln Vorgänge fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> and %Ln more</source>
        <translation>
            <numerusform> und %Ln weiterer</numerusform>
            <numerusform> und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what went wrong and the nodes</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests could not be begun</source>
        <translation>
            <numerusform>%Ln Auftrag konnte nicht begonnen werden</numerusform>
            <numerusform>%Ln Aufträge konnten nicht begonnen werden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>msm::MissingNodesNotice</name>
    <message numerus="yes">
        <source>The cloud has none of the nodes any more: %Ln ended</source>
        <translation>
            <numerusform>Die Cloud hat keinen der Knoten mehr: %Ln beendet</numerusform>
            <numerusform>Die Cloud hat keinen der Knoten mehr: %Ln beendet</numerusform>
        </translation>
    </message>
    <message>
        <source>The cloud knows none of the nodes: is it the right one?</source>
        <translation>Die Cloud kennt keinen der Knoten: Ist es die richtige?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) missing: somebody else has ended them</source>
        <translation>
            <numerusform>%Ln Knoten wird vermisst: Jemand anders hat ihn beendet</numerusform>
            <numerusform>%Ln Knoten werden vermisst: Jemand anders hat sie beendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody else ended them. Nothing is dropped until you say so.</source>
        <translation>Jemand anders hat sie beendet. Nichts wird aufgegeben, bis Sie es sagen.</translation>
    </message>
    <message>
        <source>It may be another database behind the same address, or a restored one. Nothing is dropped until you say so.</source>
        <translation>Es kann eine andere Datenbank hinter derselben Adresse sein, oder eine wiederhergestellte. Nichts wird aufgegeben, bis Sie es sagen.</translation>
    </message>
    <message>
        <source>%1 (VM %2)</source>
        <translation>%1 (VM %2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a node and what the cloud says of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Inspect…</source>
        <translation>&amp;Prüfen …</translation>
    </message>
    <message>
        <source>Ma&amp;ke It So…</source>
        <translation>S&amp;o machen …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln Are &amp;Right Now</source>
        <translation>
            <numerusform>%Ln ist jetzt &amp;richtig</numerusform>
            <numerusform>%Ln sind jetzt &amp;richtig</numerusform>
        </translation>
    </message>
    <message>
        <source>They Are &amp;Gone</source>
        <translation>Es &amp;gibt sie nicht mehr</translation>
    </message>
</context>
<context>
    <name>msm::NetworkForm</name>
    <message>
        <source>Reach the &amp;cloud:</source>
        <translation>&amp;Cloud erreichen:</translation>
    </message>
    <message>
        <source>Reach the &amp;agents:</source>
        <translation>&amp;Agenten erreichen:</translation>
    </message>
    <message>
        <source>As the cloud</source>
        <translation>Wie die Cloud</translation>
    </message>
</context>
<context>
    <name>msm::NodeFilter</name>
    <message>
        <source>state:</source>
        <comment>begins a term of the filter, as in state:failed,missing; one word</comment>
        <translation>zustand:</translation>
    </message>
</context>
<context>
    <name>msm::NodeGroups</name>
    <message>
        <source>Without a host</source>
        <comment>nodes</comment>
        <translation>Ohne Host</translation>
    </message>
    <message>
        <source>Without labels</source>
        <comment>nodes</comment>
        <translation>Ohne Labels</translation>
    </message>
    <message>
        <source>Role not known</source>
        <comment>nodes</comment>
        <translation>Rolle unbekannt</translation>
    </message>
</context>
<context>
    <name>msm::NodeHistory</name>
    <message>
        <source>%1: under way</source>
        <comment>operation</comment>
        <translation>%1: im Gang</translation>
    </message>
    <message>
        <source>%1: done in %2</source>
        <comment>operation, duration</comment>
        <translation>%1: erledigt in %2</translation>
    </message>
    <message>
        <source>%1: ended after %2: %3</source>
        <comment>operation, duration, why</comment>
        <translation>%1: beendet nach %2: %3</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1: taken within %2</source>
        <comment>call, duration</comment>
        <translation>%1: angenommen binnen %2</translation>
    </message>
    <message>
        <source>%1: refused: %2</source>
        <comment>call, why</comment>
        <translation>%1: abgelehnt: %2</translation>
    </message>
    <message>
        <source>%1: no clear answer: %2</source>
        <comment>call, why</comment>
        <translation>%1: keine klare Antwort: %2</translation>
    </message>
    <message>
        <source>%1: sent, and nobody heard an answer</source>
        <comment>call</comment>
        <translation>%1: gesendet, und niemand hat eine Antwort gehört</translation>
    </message>
    <message>
        <source>The machine is on host %1</source>
        <translation>Die Maschine ist auf Host %1</translation>
    </message>
    <message>
        <source>The machine left host %1</source>
        <translation>Die Maschine hat Host %1 verlassen</translation>
    </message>
    <message>
        <source>The machine left host %1: %2</source>
        <comment>host, why in the cloud&apos;s words</comment>
        <translation>Die Maschine hat Host %1 verlassen: %2</translation>
    </message>
</context>
<context>
    <name>msm::NodeLabels</name>
    <message>
        <source>The labels are changed.</source>
        <translation>Die Labels sind geändert.</translation>
    </message>
</context>
<context>
    <name>msm::NodeTableModel</name>
    <message>
        <source>What cloud, agent, MySQL and running operations add up to</source>
        <translation>Was Cloud, Agent, MySQL und laufende Vorgänge zusammen ergeben</translation>
    </message>
    <message>
        <source>The virtual machine&apos;s id in the cloud</source>
        <translation>Die ID der virtuellen Maschine in der Cloud</translation>
    </message>
    <message>
        <source>What runs on the node beside MySQL</source>
        <translation>Was auf dem Knoten neben MySQL läuft</translation>
    </message>
    <message>
        <source>The machine&apos;s state as OpenNebula calls it</source>
        <translation>Der Zustand der Maschine, wie OpenNebula ihn nennt</translation>
    </message>
    <message>
        <source>Whether the node&apos;s agent answers</source>
        <translation>Ob der Agent des Knotens antwortet</translation>
    </message>
    <message>
        <source>State of the MySQL server, as its agent reports it</source>
        <translation>Zustand des MySQL-Servers, wie sein Agent ihn meldet</translation>
    </message>
    <message>
        <source>Time since the node&apos;s agent last answered</source>
        <translation>Zeit seit der letzten Antwort des Agenten</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>MySQL</source>
        <translation>MySQL</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>%1, protected</source>
        <comment>a node</comment>
        <translation>%1, geschützt</translation>
    </message>
    <message>
        <source>The labels that people have given the machine in the cloud</source>
        <translation>Die Labels, die Menschen der Maschine in der Cloud gegeben haben</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name of a group, how many nodes it has</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>collapsed</source>
        <comment>group of nodes</comment>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <source>expanded</source>
        <comment>group of nodes</comment>
        <translation>aufgeklappt</translation>
    </message>
    <message>
        <source>Group %1, %2, %3</source>
        <comment>its name, how many nodes, collapsed or expanded</comment>
        <translation>Gruppe %1, %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln nodes</source>
        <translation>
            <numerusform>%Ln Knoten</numerusform>
            <numerusform>%Ln Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>The part that the MySQL server plays in replication, as its agent reports it</source>
        <translation>Die Rolle des MySQL-Servers in der Replikation, wie sein Agent sie meldet</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>%1, not asked yet</source>
        <comment>the state of a node</comment>
        <translation>%1, noch nicht gefragt</translation>
    </message>
    <message>
        <source>It was ready before. Its agent has not been asked since this program connected.</source>
        <translation>Er war früher bereit. Sein Agent wurde seit dem Verbinden noch nicht gefragt.</translation>
    </message>
</context>
<context>
    <name>msm::NodeTableView</name>
    <message>
        <source>Service nodes</source>
        <translation>Dienstknoten</translation>
    </message>
    <message>
        <source>&amp;Reset Columns</source>
        <translation>Spalten &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;No Groups</source>
        <translation>&amp;Keine Gruppen</translation>
    </message>
    <message>
        <source>&amp;Select Its Nodes</source>
        <translation>Ihre Knoten &amp;auswählen</translation>
    </message>
    <message>
        <source>&amp;Expand</source>
        <translation>Au&amp;fklappen</translation>
    </message>
    <message>
        <source>&amp;Collapse</source>
        <translation>&amp;Zuklappen</translation>
    </message>
    <message>
        <source>E&amp;xpand All</source>
        <translation>Alle auf&amp;klappen</translation>
    </message>
    <message>
        <source>C&amp;ollapse All</source>
        <translation>A&amp;lle zuklappen</translation>
    </message>
</context>
<context>
    <name>msm::NodeTabs</name>
    <message>
        <source>Pages about the selection</source>
        <translation>Seiten zur Auswahl</translation>
    </message>
</context>
<context>
    <name>msm::NodeText</name>
    <message numerus="yes">
        <source>%Ln creating</source>
        <translation>
            <numerusform>%Ln in Erstellung</numerusform>
            <numerusform>%Ln in Erstellung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running</source>
        <translation>
            <numerusform>%Ln läuft</numerusform>
            <numerusform>%Ln laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln degraded</source>
        <translation>
            <numerusform>%Ln beeinträchtigt</numerusform>
            <numerusform>%Ln beeinträchtigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln powered off</source>
        <translation>
            <numerusform>%Ln ausgeschaltet</numerusform>
            <numerusform>%Ln ausgeschaltet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleting</source>
        <translation>
            <numerusform>%Ln in Löschung</numerusform>
            <numerusform>%Ln in Löschung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>%Ln vermisst</numerusform>
            <numerusform>%Ln vermisst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not registered</source>
        <translation>
            <numerusform>%Ln nicht registriert</numerusform>
            <numerusform>%Ln nicht registriert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <translation>
            <numerusform>%Ln unbekannt</numerusform>
            <numerusform>%Ln unbekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours and minutes</comment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>days and hours</comment>
        <translation>%1 T %2 h</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>minutes and seconds</comment>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>The cloud&apos;s clock is %1 ahead of this computer&apos;s</source>
        <translation>Die Uhr der Cloud geht gegenüber diesem Rechner um %1 vor</translation>
    </message>
    <message>
        <source>The cloud&apos;s clock is %1 behind this computer&apos;s</source>
        <translation>Die Uhr der Cloud geht gegenüber diesem Rechner um %1 nach</translation>
    </message>
    <message>
        <source>No nodes</source>
        <translation>Keine Knoten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cancelled</source>
        <translation>
            <numerusform>%Ln abgebrochen</numerusform>
            <numerusform>%Ln abgebrochen</numerusform>
        </translation>
    </message>
    <message>
        <source>itself %1, %2</source>
        <comment>MySQL, e.g. takes logins; seen some time ago</comment>
        <translation>selbst: %1, %2</translation>
    </message>
    <message>
        <source>Protected: the cloud neither changes nor deletes it until the lock is removed.</source>
        <translation>Geschützt: Die Cloud ändert und löscht ihn nicht, bis die Sperre entfernt ist.</translation>
    </message>
    <message numerus="yes">
        <source>source of %Ln replica(s)</source>
        <translation>
            <numerusform>Quelle von %Ln Replik</numerusform>
            <numerusform>Quelle von %Ln Repliken</numerusform>
        </translation>
    </message>
    <message>
        <source>replica of %1</source>
        <translation>Replik von %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln replica(s) replicate from %1.</source>
        <translation>
            <numerusform>%Ln Replik folgt %1.</numerusform>
            <numerusform>%Ln Repliken folgen %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Other servers replicate from %Ln of these nodes.</source>
        <translation>
            <numerusform>Andere Server folgen %Ln dieser Knoten.</numerusform>
            <numerusform>Andere Server folgen %Ln dieser Knoten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Source</source>
        <comment>role of a server in replication</comment>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Source and replica</source>
        <comment>role of a server in replication</comment>
        <translation>Quelle und Replik</translation>
    </message>
    <message>
        <source>Replica</source>
        <comment>role of a server in replication</comment>
        <translation>Replik</translation>
    </message>
    <message>
        <source>No replication</source>
        <comment>role of a server in replication</comment>
        <translation>Keine Replikation</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln of them not asked yet</source>
        <comment>12 running</comment>
        <translation>
            <numerusform>%1, davon %Ln noch nicht gefragt</numerusform>
            <numerusform>%1, davon %Ln noch nicht gefragt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>msm::NodeVerbs</name>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
</context>
<context>
    <name>msm::NodesPanel</name>
    <message>
        <source>Filter nodes</source>
        <translation>Knoten filtern</translation>
    </message>
    <message>
        <source>No service nodes yet</source>
        <translation>Noch keine Dienstknoten</translation>
    </message>
    <message>
        <source>&amp;Create Nodes…</source>
        <translation>Knoten &amp;erstellen …</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindung wird aufgebaut …</translation>
    </message>
    <message>
        <source>Signing in and looking for nodes that run already.</source>
        <translation>Anmeldung und Suche nach Knoten, die schon laufen.</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Choose a cloud to see and manage its MySQL nodes.</source>
        <translation>Wählen Sie eine Cloud, um ihre MySQL-Knoten zu sehen und zu verwalten.</translation>
    </message>
    <message>
        <source>C&amp;onnections…</source>
        <translation>&amp;Verbindungen …</translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>Nichts passt zu „%1“</translation>
    </message>
    <message numerus="yes">
        <source>Hidden by the filter: %Ln</source>
        <translation>
            <numerusform>Vom Filter ausgeblendet: %Ln</numerusform>
            <numerusform>Vom Filter ausgeblendet: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>C&amp;lear Filter</source>
        <translation>&amp;Filter leeren</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 von %2 gezeigt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>how many selected, how many of them hidden</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden</source>
        <translation>
            <numerusform>%Ln ausgeblendet</numerusform>
            <numerusform>%Ln ausgeblendet</numerusform>
        </translation>
    </message>
    <message>
        <source>A service node is a virtual machine that runs MySQL. Create the first ones from a template or an image of your cloud.</source>
        <translation>Ein Dienstknoten ist eine virtuelle Maschine, auf der MySQL läuft. Erstellen Sie die ersten aus einer Vorlage oder einem Image Ihrer Cloud.</translation>
    </message>
    <message>
        <source>Filter by name, id, address, state, host or label</source>
        <translation>Nach Name, ID, Adresse, Zustand, Host oder Label filtern</translation>
    </message>
</context>
<context>
    <name>msm::NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>msm::NoticeStack</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>No messages</source>
        <translation>Keine Meldungen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln message(s) whole</source>
        <translation>
            <numerusform>%Ln Meldung ganz zeigen</numerusform>
            <numerusform>%Ln Meldungen ganz zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
</context>
<context>
    <name>msm::OperationDelegate</name>
    <message>
        <source>%1 – %2 in this stage</source>
        <translation>%1 – %2 in dieser Stufe</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>headline, technical detail</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 – %2 in this stage, far longer than the usual %3</source>
        <translation>%1 – %2 in dieser Stufe, weit länger als die üblichen %3</translation>
    </message>
    <message>
        <source>%1 – %2 in this stage, usually %3</source>
        <translation>%1 – %2 in dieser Stufe, üblich sind %3</translation>
    </message>
    <message>
        <source>%1 – it begins in %2</source>
        <comment>status, time</comment>
        <translation>%1 – Beginn in %2</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>msm::OperationText</name>
    <message>
        <source>Create %1</source>
        <translation>%1 erstellen</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Take over %1</source>
        <translation>%1 übernehmen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln erledigt</numerusform>
            <numerusform>%Ln erledigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running</source>
        <translation>
            <numerusform>%Ln läuft</numerusform>
            <numerusform>%Ln laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cancelled</source>
        <translation>
            <numerusform>%Ln abgebrochen</numerusform>
            <numerusform>%Ln abgebrochen</numerusform>
        </translation>
    </message>
    <message>
        <source>Does not end; “Delete Nodes…” can remove it at once</source>
        <translation>Endet nicht; „Knoten löschen …“ kann ihn sofort entfernen</translation>
    </message>
    <message>
        <source>Waits for the cloud; nothing was sent</source>
        <translation>Wartet auf die Cloud; nichts wurde gesendet</translation>
    </message>
    <message>
        <source>Can be removed when %1 is over</source>
        <translation>Kann entfernt werden, sobald %1 vorbei ist</translation>
    </message>
    <message>
        <source>Waits until it runs again (%1)</source>
        <comment>state of a VM</comment>
        <translation>Wartet, bis er wieder läuft (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) ready</source>
        <translation>
            <numerusform>%Ln Knoten bereit</numerusform>
            <numerusform>%Ln Knoten bereit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) taken over</source>
        <translation>
            <numerusform>%Ln Knoten übernommen</numerusform>
            <numerusform>%Ln Knoten übernommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) deleted</source>
        <translation>
            <numerusform>%Ln Knoten gelöscht</numerusform>
            <numerusform>%Ln Knoten gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be created</source>
        <translation>%1 konnte nicht erstellt werden</translation>
    </message>
    <message>
        <source>%1 could not be taken over</source>
        <translation>%1 konnte nicht übernommen werden</translation>
    </message>
    <message>
        <source>%1 could not be deleted</source>
        <translation>%1 konnte nicht gelöscht werden</translation>
    </message>
    <message>
        <source>creation</source>
        <translation>Erstellung</translation>
    </message>
    <message>
        <source>take-over</source>
        <translation>Übernahme</translation>
    </message>
    <message>
        <source>deletion</source>
        <translation>Löschung</translation>
    </message>
    <message>
        <source>Restart MySQL on %1</source>
        <translation>MySQL auf %1 neu starten</translation>
    </message>
    <message>
        <source>restart of MySQL</source>
        <translation>Neustart von MySQL</translation>
    </message>
    <message numerus="yes">
        <source>%Ln MySQL server(s) restarted</source>
        <translation>
            <numerusform>%Ln MySQL-Server neu gestartet</numerusform>
            <numerusform>%Ln MySQL-Server neu gestartet</numerusform>
        </translation>
    </message>
    <message>
        <source>MySQL on %1 could not be restarted</source>
        <translation>MySQL auf %1 konnte nicht neu gestartet werden</translation>
    </message>
    <message numerus="yes">
        <source>Restart MySQL on %Ln node(s)?</source>
        <translation>
            <numerusform>MySQL auf %Ln Knoten neu starten?</numerusform>
            <numerusform>MySQL auf %Ln Knoten neu starten?</numerusform>
        </translation>
    </message>
    <message>
        <source>Connections to it end, and what was not committed is lost. Applications have to connect again.</source>
        <translation>Verbindungen dorthin enden, und was nicht festgeschrieben wurde, geht verloren. Anwendungen müssen sich neu verbinden.</translation>
    </message>
    <message>
        <source>&amp;Restart</source>
        <translation>&amp;Neu starten</translation>
    </message>
    <message>
        <source>Start MySQL on %1</source>
        <translation>MySQL auf %1 starten</translation>
    </message>
    <message>
        <source>start of MySQL</source>
        <translation>Start von MySQL</translation>
    </message>
    <message numerus="yes">
        <source>%Ln MySQL server(s) started</source>
        <translation>
            <numerusform>%Ln MySQL-Server gestartet</numerusform>
            <numerusform>%Ln MySQL-Server gestartet</numerusform>
        </translation>
    </message>
    <message>
        <source>MySQL on %1 could not be started</source>
        <translation>MySQL auf %1 konnte nicht gestartet werden</translation>
    </message>
    <message>
        <source>Stop MySQL on %1</source>
        <translation>MySQL auf %1 anhalten</translation>
    </message>
    <message>
        <source>stop of MySQL</source>
        <translation>Anhalten von MySQL</translation>
    </message>
    <message numerus="yes">
        <source>%Ln MySQL server(s) stopped</source>
        <translation>
            <numerusform>%Ln MySQL-Server angehalten</numerusform>
            <numerusform>%Ln MySQL-Server angehalten</numerusform>
        </translation>
    </message>
    <message>
        <source>MySQL on %1 could not be stopped</source>
        <translation>MySQL auf %1 konnte nicht suspendiert werden</translation>
    </message>
    <message numerus="yes">
        <source>Stop MySQL on %Ln node(s)?</source>
        <translation>
            <numerusform>MySQL auf %Ln Knoten anhalten?</numerusform>
            <numerusform>MySQL auf %Ln Knoten anhalten?</numerusform>
        </translation>
    </message>
    <message>
        <source>Connections to it end, and what was not committed is lost. Applications get no connection until MySQL is started again.</source>
        <translation>Die Verbindungen enden, und was nicht abgeschlossen war, ist verloren. Anwendungen bekommen keine Verbindung, bis MySQL wieder gestartet ist.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Power on %1</source>
        <translation>%1 einschalten</translation>
    </message>
    <message>
        <source>power-on</source>
        <translation>Einschalten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) powered on</source>
        <translation>
            <numerusform>%Ln Knoten eingeschaltet</numerusform>
            <numerusform>%Ln Knoten eingeschaltet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be powered on</source>
        <translation>%1 konnte nicht eingeschaltet werden</translation>
    </message>
    <message>
        <source>Shut down %1</source>
        <translation>%1 herunterfahren</translation>
    </message>
    <message>
        <source>shutdown</source>
        <translation>Herunterfahren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) shut down</source>
        <translation>
            <numerusform>%Ln Knoten heruntergefahren</numerusform>
            <numerusform>%Ln Knoten heruntergefahren</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be shut down</source>
        <translation>%1 konnte nicht heruntergefahren werden</translation>
    </message>
    <message numerus="yes">
        <source>Shut %Ln node(s) down?</source>
        <translation>
            <numerusform>%Ln Knoten herunterfahren?</numerusform>
            <numerusform>%Ln Knoten herunterfahren?</numerusform>
        </translation>
    </message>
    <message>
        <source>The system of each ends its programs in order, and nobody reaches its MySQL until it is powered on again. Disks and addresses are kept.</source>
        <translation>Das System beendet seine Programme geordnet, und niemand erreicht das MySQL darauf, bis der Knoten wieder eingeschaltet wird. Platten und Adressen bleiben.</translation>
    </message>
    <message>
        <source>&amp;Shut Down</source>
        <translation>&amp;Herunterfahren</translation>
    </message>
    <message>
        <source>Power off %1</source>
        <translation>%1 ausschalten</translation>
    </message>
    <message>
        <source>power-off</source>
        <translation>Ausschalten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) powered off</source>
        <translation>
            <numerusform>%Ln Knoten ausgeschaltet</numerusform>
            <numerusform>%Ln Knoten ausgeschaltet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be powered off</source>
        <translation>%1 konnte nicht ausgeschaltet werden</translation>
    </message>
    <message numerus="yes">
        <source>Power %Ln node(s) off?</source>
        <translation>
            <numerusform>%Ln Knoten ausschalten?</numerusform>
            <numerusform>%Ln Knoten ausschalten?</numerusform>
        </translation>
    </message>
    <message>
        <source>As if the plug were pulled: what MySQL has not yet written is recovered from its logs at the next start, and what they do not hold is lost. Disks and addresses are kept.</source>
        <translation>Als würde der Stecker gezogen: Was MySQL noch nicht geschrieben hat, holt es beim nächsten Start aus seinen Protokollen; was auch dort fehlt, ist verloren. Platten und Adressen bleiben.</translation>
    </message>
    <message>
        <source>&amp;Power Off</source>
        <translation>&amp;Ausschalten</translation>
    </message>
    <message>
        <source>Reboot %1</source>
        <translation>%1 neu hochfahren</translation>
    </message>
    <message>
        <source>reboot</source>
        <translation>Neustart des Systems</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) rebooted</source>
        <translation>
            <numerusform>%Ln Knoten neu hochgefahren</numerusform>
            <numerusform>%Ln Knoten neu hochgefahren</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be rebooted</source>
        <translation>%1 konnte nicht neu hochgefahren werden</translation>
    </message>
    <message numerus="yes">
        <source>Reboot %Ln node(s)?</source>
        <translation>
            <numerusform>%Ln Knoten neu hochfahren?</numerusform>
            <numerusform>%Ln Knoten neu hochfahren?</numerusform>
        </translation>
    </message>
    <message>
        <source>Connections to its MySQL end, and what was not committed is lost. Applications have to connect again.</source>
        <translation>Verbindungen zum MySQL darauf enden, und was nicht festgeschrieben wurde, geht verloren. Anwendungen müssen sich neu verbinden.</translation>
    </message>
    <message>
        <source>&amp;Reboot</source>
        <translation>&amp;Neu hochfahren</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>Kaltstart von %1</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>Kaltstart</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) reset</source>
        <translation>
            <numerusform>%Ln Knoten kalt gestartet</numerusform>
            <numerusform>%Ln Knoten kalt gestartet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be reset</source>
        <translation>Der Kaltstart von %1 ist fehlgeschlagen</translation>
    </message>
    <message numerus="yes">
        <source>Reset %Ln node(s)?</source>
        <translation>
            <numerusform>Kaltstart von %Ln Knoten?</numerusform>
            <numerusform>Kaltstart von %Ln Knoten?</numerusform>
        </translation>
    </message>
    <message>
        <source>As if the reset button were pressed: what MySQL has not yet written is recovered from its logs at the next start, and what they do not hold is lost.</source>
        <translation>Als würde der Reset-Knopf gedrückt: Was MySQL noch nicht geschrieben hat, holt es beim nächsten Start aus seinen Protokollen; was auch dort fehlt, ist verloren.</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Kaltstart</translation>
    </message>
    <message>
        <source>Try %1 again</source>
        <translation>%1 noch einmal versuchen</translation>
    </message>
    <message>
        <source>retry</source>
        <translation>neuer Versuch</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) recovered</source>
        <translation>
            <numerusform>%Ln Knoten wiederhergestellt</numerusform>
            <numerusform>%Ln Knoten wiederhergestellt</numerusform>
        </translation>
    </message>
    <message>
        <source>Trying %1 again did not help</source>
        <translation>Auch der neue Versuch mit %1 ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Take a snapshot of %1</source>
        <translation>Snapshot von %1 aufnehmen</translation>
    </message>
    <message>
        <source>snapshot</source>
        <translation>Snapshot</translation>
    </message>
    <message numerus="yes">
        <source>%Ln snapshot(s) taken</source>
        <translation>
            <numerusform>%Ln Snapshot aufgenommen</numerusform>
            <numerusform>%Ln Snapshots aufgenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>A snapshot of %1 could not be taken</source>
        <translation>Von %1 konnte kein Snapshot aufgenommen werden</translation>
    </message>
    <message numerus="yes">
        <source>Take a snapshot of %Ln node(s)?</source>
        <translation>
            <numerusform>Einen Snapshot von %Ln Knoten aufnehmen?</numerusform>
            <numerusform>Je einen Snapshot von %Ln Knoten aufnehmen?</numerusform>
        </translation>
    </message>
    <message>
        <source>The cloud saves disks and memory. The machine stands still meanwhile: for seconds, or for minutes where it has much memory. A snapshot is no backup: it is kept beside the machine, and may be lost when the machine moves to another host.</source>
        <translation>Die Cloud sichert Platten und Arbeitsspeicher. Die Maschine steht währenddessen still: Sekunden lang, mit viel Arbeitsspeicher auch Minuten. Ein Snapshot ist keine Datensicherung: Er liegt neben der Maschine und kann verloren gehen, wenn sie auf einen anderen Host umzieht.</translation>
    </message>
    <message>
        <source>&amp;Take Snapshot</source>
        <translation>Snapshot &amp;aufnehmen</translation>
    </message>
    <message>
        <source>Revert %1 to a snapshot</source>
        <translation>%1 auf einen Snapshot zurücksetzen</translation>
    </message>
    <message>
        <source>revert to a snapshot</source>
        <translation>Zurücksetzen auf einen Snapshot</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) reverted</source>
        <translation>
            <numerusform>%Ln Knoten zurückgesetzt</numerusform>
            <numerusform>%Ln Knoten zurückgesetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be reverted</source>
        <translation>%1 konnte nicht zurückgesetzt werden</translation>
    </message>
    <message numerus="yes">
        <source>Revert %Ln node(s) to a snapshot?</source>
        <translation>
            <numerusform>%Ln Knoten auf einen Snapshot zurücksetzen?</numerusform>
            <numerusform>%Ln Knoten auf einen Snapshot zurücksetzen?</numerusform>
        </translation>
    </message>
    <message>
        <source>All that was written since the snapshot is lost for good, on all disks, and connections to its MySQL end. Replicas and applications may have seen data that is gone then.</source>
        <translation>Alles, was seit dem Snapshot geschrieben wurde, geht auf allen Platten endgültig verloren, und Verbindungen zu MySQL enden. Replikate und Anwendungen haben vielleicht Daten gesehen, die es dann nicht mehr gibt.</translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Delete a snapshot of %1</source>
        <translation>Snapshot von %1 löschen</translation>
    </message>
    <message>
        <source>deletion of a snapshot</source>
        <translation>Löschen eines Snapshots</translation>
    </message>
    <message numerus="yes">
        <source>%Ln snapshot(s) deleted</source>
        <translation>
            <numerusform>%Ln Snapshot gelöscht</numerusform>
            <numerusform>%Ln Snapshots gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>A snapshot of %1 could not be deleted</source>
        <translation>Ein Snapshot von %1 konnte nicht gelöscht werden</translation>
    </message>
    <message numerus="yes">
        <source>Delete a snapshot of %Ln node(s)?</source>
        <translation>
            <numerusform>Einen Snapshot von %Ln Knoten löschen?</numerusform>
            <numerusform>Je einen Snapshot von %Ln Knoten löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>The node stays as it is, and cannot be reverted to this snapshot any more.</source>
        <translation>Der Knoten bleibt, wie er ist, und kann nicht mehr auf diesen Snapshot zurückgesetzt werden.</translation>
    </message>
    <message>
        <source>&amp;Delete Snapshot</source>
        <translation>Snapshot &amp;löschen</translation>
    </message>
    <message>
        <source>Waiting for OneGate</source>
        <translation>Warten auf OneGate</translation>
    </message>
    <message>
        <source>Protect %1</source>
        <translation>%1 schützen</translation>
    </message>
    <message>
        <source>protection</source>
        <translation>Schutz</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) protected</source>
        <translation>
            <numerusform>%Ln Knoten geschützt</numerusform>
            <numerusform>%Ln Knoten geschützt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be protected</source>
        <translation>%1 konnte nicht geschützt werden</translation>
    </message>
    <message>
        <source>Remove the protection of %1</source>
        <translation>Schutz von %1 aufheben</translation>
    </message>
    <message>
        <source>removal of a protection</source>
        <translation>Aufhebung eines Schutzes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) no longer protected</source>
        <translation>
            <numerusform>%Ln Knoten nicht mehr geschützt</numerusform>
            <numerusform>%Ln Knoten nicht mehr geschützt</numerusform>
        </translation>
    </message>
    <message>
        <source>The protection of %1 could not be removed</source>
        <translation>Der Schutz von %1 konnte nicht aufgehoben werden</translation>
    </message>
    <message>
        <source>Suspend %1</source>
        <translation>%1 suspendieren</translation>
    </message>
    <message>
        <source>suspend</source>
        <translation>Suspendieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) suspended</source>
        <translation>
            <numerusform>%Ln Knoten suspendiert</numerusform>
            <numerusform>%Ln Knoten suspendiert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be suspended</source>
        <translation>%1 konnte nicht suspendiert werden</translation>
    </message>
    <message numerus="yes">
        <source>Suspend %Ln node(s)?</source>
        <translation>
            <numerusform>%Ln Knoten suspendieren?</numerusform>
            <numerusform>%Ln Knoten suspendieren?</numerusform>
        </translation>
    </message>
    <message>
        <source>The memory of each machine is saved, and nobody reaches its MySQL until it is powered on and goes on where it was. Connections may time out meanwhile, and a replica falls behind.</source>
        <translation>Der Arbeitsspeicher jeder Maschine wird gesichert, und niemand erreicht ihr MySQL, bis sie eingeschaltet wird und dort weitermacht, wo sie war. Verbindungen können inzwischen ablaufen, und eine Replik bleibt zurück.</translation>
    </message>
    <message>
        <source>&amp;Suspend</source>
        <translation>&amp;Suspendieren</translation>
    </message>
</context>
<context>
    <name>msm::OperationsModel</name>
    <message>
        <source>%1: %2. %3</source>
        <comment>operation, outcome, reason</comment>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>operation, status, elapsed time</comment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>This stage usually takes %1; nine in ten were through it within %2.</source>
        <translation>Diese Stufe dauert üblicherweise %1; neun von zehn hatten sie nach %2 hinter sich.</translation>
    </message>
</context>
<context>
    <name>msm::OperationsPanel</name>
    <message>
        <source>Operations</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>No operations</source>
        <translation>Keine Vorgänge</translation>
    </message>
    <message>
        <source>What you do with nodes is followed here, stage by stage.</source>
        <translation>Was Sie mit Knoten tun, wird hier Stufe für Stufe verfolgt.</translation>
    </message>
    <message>
        <source>Show What It Did</source>
        <translation>Zeigen, was er getan hat</translation>
    </message>
</context>
<context>
    <name>msm::OutcomeText</name>
    <message numerus="yes">
        <source>%Ln operation(s) failed</source>
        <translation>
            <numerusform>%Ln Vorgang fehlgeschlagen</numerusform>
            <numerusform>%Ln Vorgänge fehlgeschlagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>msm::OverviewTab</name>
    <message>
        <source>Details of the selection</source>
        <translation>Details der Auswahl</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <source>Select a node to see what is known of it.</source>
        <translation>Wählen Sie einen Knoten, um zu sehen, was über ihn bekannt ist.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>State of the node</source>
        <translation>Zustand des Knotens</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>MySQL</source>
        <translation>MySQL</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>MySQL port</source>
        <translation>MySQL-Port</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registriert</translation>
    </message>
    <message>
        <source>Operation key</source>
        <translation>Vorgangsschlüssel</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>Platzierung</translation>
    </message>
    <message>
        <source>All attributes</source>
        <translation>Alle Attribute</translation>
    </message>
    <message>
        <source>%1 CPU, %2 memory</source>
        <translation>%1 CPU, %2 Speicher</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Together %1 CPU, %2 memory</source>
        <translation>Zusammen %1 CPU, %2 Speicher</translation>
    </message>
    <message>
        <source>seen %1 ago</source>
        <translation>vor %1 gesehen</translation>
    </message>
    <message>
        <source>never seen</source>
        <translation>nie gesehen</translation>
    </message>
    <message>
        <source>Agent&apos;s identity</source>
        <translation>Identität des Agenten</translation>
    </message>
    <message>
        <source>What is known of the node</source>
        <translation>Was über den Knoten bekannt ist</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>%1 % of %2 free</source>
        <translation>%1 % von %2 frei</translation>
    </message>
    <message>
        <source>Replication</source>
        <translation>Replikation</translation>
    </message>
</context>
<context>
    <name>msm::PasswordDialog</name>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Passwort:</translation>
    </message>
    <message>
        <source>Password or login token</source>
        <translation>Passwort oder Anmeldetoken</translation>
    </message>
    <message>
        <source>&amp;Remember it in the keychain</source>
        <translation>Im Schlüsselbund &amp;merken</translation>
    </message>
    <message>
        <source>Remember it in the keychain</source>
        <translation>Im Schlüsselbund merken</translation>
    </message>
    <message>
        <source>Password of %1 for the connection “%2”</source>
        <translation>Passwort von %1 für die Verbindung „%2“</translation>
    </message>
    <message>
        <source>The keychain cannot be reached: kept until the program ends</source>
        <translation>Der Schlüsselbund ist nicht erreichbar: bis zum Programmende gemerkt</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Keep a &amp;login token in the keychain instead of the password</source>
        <translation>Statt des Passworts ein &amp;Anmelde-Token im Schlüsselbund behalten</translation>
    </message>
</context>
<context>
    <name>msm::PastDialog</name>
    <message>
        <source>What Was Done: %1</source>
        <comment>name of a node</comment>
        <translation>Was getan wurde: %1</translation>
    </message>
    <message>
        <source>Nothing is known of it</source>
        <translation>Davon ist nichts bekannt</translation>
    </message>
    <message>
        <source>It is so long ago that it was forgotten.</source>
        <translation>Es ist so lange her, dass es vergessen wurde.</translation>
    </message>
    <message>
        <source>The history cannot be read</source>
        <translation>Der Verlauf kann nicht gelesen werden</translation>
    </message>
</context>
<context>
    <name>msm::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Let other programs use this manager</source>
        <translation>Anderen Programmen diesen Manager zur Verfügung stellen</translation>
    </message>
    <message>
        <source>&amp;Serve the manager’s interface</source>
        <translation>Schnittstelle des Managers &amp;anbieten</translation>
    </message>
    <message>
        <source>Serve the manager’s interface</source>
        <translation>Schnittstelle des Managers anbieten</translation>
    </message>
    <message>
        <source>JSON-RPC over HTTP, for programs on this computer only. Each must present the token below.</source>
        <translation>JSON-RPC über HTTP, nur für Programme auf diesem Rechner. Jedes muss das Token unten vorweisen.</translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation>&amp;Port:</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Any free port</source>
        <translation>Irgendein freier Port</translation>
    </message>
    <message>
        <source>&amp;Token:</source>
        <translation>&amp;Token:</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the token</source>
        <translation>Das Token kopieren</translation>
    </message>
    <message>
        <source>&amp;Renew</source>
        <translation>&amp;Erneuern</translation>
    </message>
    <message>
        <source>Make a new token</source>
        <translation>Ein neues Token erzeugen</translation>
    </message>
    <message>
        <source>The old token is no longer accepted</source>
        <translation>Das alte Token wird nicht mehr angenommen</translation>
    </message>
    <message>
        <source>Where the interface is served</source>
        <translation>Wo die Schnittstelle angeboten wird</translation>
    </message>
    <message>
        <source>Confirmations</source>
        <translation>Rückfragen</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Not served at present.</source>
        <translation>Wird derzeit nicht angeboten.</translation>
    </message>
    <message>
        <source>Served at %1</source>
        <translation>Angeboten unter %1</translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation>Das Token zeigen</translation>
    </message>
    <message>
        <source>The token is on the clipboard.</source>
        <translation>Das Token ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Whoever has it can create and delete nodes through this program.</source>
        <translation>Wer es hat, kann über dieses Programm Knoten erstellen und löschen.</translation>
    </message>
    <message>
        <source>The keychain cannot be reached</source>
        <translation>Der Schlüsselbund ist nicht erreichbar</translation>
    </message>
    <message>
        <source>A token made now is valid until the program ends.</source>
        <translation>Ein jetzt erzeugtes Token gilt bis zum Programmende.</translation>
    </message>
    <message>
        <source>This build does not have it: it was made without Qt’s HTTP server.</source>
        <translation>In dieser Fassung fehlt sie: Sie wurde ohne den HTTP-Server von Qt gebaut.</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Updates</translation>
    </message>
    <message>
        <source>Check for new &amp;versions once a day</source>
        <translation>Einmal am Tag nach neuen &amp;Versionen suchen</translation>
    </message>
    <message>
        <source>Check for new versions once a day</source>
        <translation>Einmal am Tag nach neuen Versionen suchen</translation>
    </message>
    <message>
        <source>When the program starts. A newer version is announced in the window; nothing is downloaded or installed.</source>
        <translation>Beim Start des Programms. Eine neuere Version wird im Fenster gemeldet; nichts wird heruntergeladen oder installiert.</translation>
    </message>
    <message>
        <source>This build does not know where new versions are announced.</source>
        <translation>Diese Fassung weiß nicht, wo neue Versionen angekündigt werden.</translation>
    </message>
    <message>
        <source>Alarms and notifications</source>
        <translation>Alarme und Benachrichtigungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Deleting nodes always asks. What was confirmed can be undone for the times below; nothing is sent before they end.</source>
        <translation>Vor dem Löschen von Knoten wird immer gefragt. Was bestätigt wurde, lässt sich für diese Zeiten rückgängig machen; vorher wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Severa&amp;l nodes:</source>
        <translation>&amp;Mehrere Knoten:</translation>
    </message>
    <message>
        <source>Time to undo the deletion of several nodes</source>
        <translation>Zeit, um die Löschung mehrerer Knoten rückgängig zu machen</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Gar nicht</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>On&amp;e node:</source>
        <translation>Ei&amp;n Knoten:</translation>
    </message>
    <message>
        <source>Time to undo the deletion of one node</source>
        <translation>Zeit, um die Löschung eines Knotens rückgängig zu machen</translation>
    </message>
    <message>
        <source>&amp;Ask before closing or switching while operations are running</source>
        <translation>&amp;Rückfragen, bevor während laufender Vorgänge geschlossen oder gewechselt wird</translation>
    </message>
    <message>
        <source>Ask before closing or switching while operations are running</source>
        <translation>Rückfragen, bevor während laufender Vorgänge geschlossen oder gewechselt wird</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Reopen the &amp;windows of last time</source>
        <translation>Die &amp;Fenster vom letzten Mal wieder öffnen</translation>
    </message>
    <message>
        <source>Reopen the windows of last time</source>
        <translation>Die Fenster vom letzten Mal wieder öffnen</translation>
    </message>
    <message>
        <source>The token is kept only until the program ends</source>
        <translation>Das Token wird nur bis zum Programmende behalten</translation>
    </message>
    <message>
        <source>It could not be stored in the keychain.</source>
        <translation>Es konnte nicht im Schlüsselbund gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>msm::ProfileForm</name>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>Name of the connection</source>
        <translation>Name der Verbindung</translation>
    </message>
    <message>
        <source>&amp;Endpoint:</source>
        <translation>&amp;Endpunkt:</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Endpoint as it will be used</source>
        <translation>Endpunkt, wie er verwendet wird</translation>
    </message>
    <message>
        <source>Allow &amp;plain HTTP: the password can be read on the way</source>
        <translation>Unverschlüsseltes &amp;HTTP erlauben: das Passwort ist unterwegs lesbar</translation>
    </message>
    <message>
        <source>Allow plain HTTP</source>
        <translation>Unverschlüsseltes HTTP erlauben</translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation>&amp;Benutzer:</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation>Pass&amp;wort:</translation>
    </message>
    <message>
        <source>Password or login token</source>
        <translation>Passwort oder Anmeldetoken</translation>
    </message>
    <message>
        <source>Where the password is kept</source>
        <translation>Wo das Passwort aufbewahrt wird</translation>
    </message>
    <message>
        <source>&amp;Service:</source>
        <translation>&amp;Dienst:</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Nodes that carry this name in their label belong to the service</source>
        <translation>Knoten, deren Label diesen Namen trägt, gehören zum Dienst</translation>
    </message>
    <message>
        <source>&amp;Refresh every:</source>
        <translation>&amp;Aktualisieren alle:</translation>
    </message>
    <message>
        <source>Seconds between two refreshes</source>
        <translation>Sekunden zwischen zwei Aktualisierungen</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>CA &amp;file:</source>
        <translation>&amp;CA-Datei:</translation>
    </message>
    <message>
        <source>File with certificate authorities</source>
        <translation>Datei mit Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>The system’s certificate authorities</source>
        <translation>Die Zertifizierungsstellen des Systems</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>Durch&amp;suchen …</translation>
    </message>
    <message>
        <source>Choose a file with certificate authorities</source>
        <translation>Eine Datei mit Zertifizierungsstellen wählen</translation>
    </message>
    <message>
        <source>Read-&amp;only: refuse everything that changes the cloud</source>
        <translation>Schreib&amp;geschützt: alles verweigern, was die Cloud ändert</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Schreibgeschützt</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Das Passwort zeigen</translation>
    </message>
    <message>
        <source>Goes to the system&apos;s keychain and nowhere else.</source>
        <translation>Kommt in den Schlüsselbund des Systems und nirgendwo sonst hin.</translation>
    </message>
    <message>
        <source>Looking into the keychain…</source>
        <translation>Der Schlüsselbund wird befragt …</translation>
    </message>
    <message>
        <source>Stored; type to replace it</source>
        <translation>Gespeichert; zum Ersetzen tippen</translation>
    </message>
    <message>
        <source>The keychain cannot be reached, so the password is kept only until the program ends. (%1)</source>
        <translation>Der Schlüsselbund ist nicht erreichbar, daher wird das Passwort nur bis zum Programmende gemerkt. (%1)</translation>
    </message>
    <message>
        <source>Will be used as %1</source>
        <translation>Wird verwendet als %1</translation>
    </message>
    <message>
        <source>Certificate Authorities</source>
        <translation>Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Das Passwort verbergen</translation>
    </message>
    <message>
        <source>Is in the system&apos;s keychain and nowhere else.</source>
        <translation>Liegt im Schlüsselbund des Systems und nirgends sonst.</translation>
    </message>
    <message>
        <source>Known until the program ends</source>
        <translation>Bis zum Programmende bekannt</translation>
    </message>
    <message>
        <source>Kept only until the program ends. Type it again to store it in the system&apos;s keychain.</source>
        <translation>Wird nur bis zum Programmende behalten. Geben Sie es erneut ein, um es im Schlüsselbund des Systems zu speichern.</translation>
    </message>
    <message>
        <source>&amp;Keep:</source>
        <translation>Mer&amp;ken:</translation>
    </message>
    <message>
        <source>What is kept in the keychain</source>
        <translation>Was im Schlüsselbund behalten wird</translation>
    </message>
    <message>
        <source>A login token is made with the password and renewed in time; the password is then kept nowhere</source>
        <translation>Mit dem Passwort wird ein Anmelde-Token geholt und rechtzeitig erneuert; das Passwort wird dann nirgends behalten</translation>
    </message>
    <message>
        <source>The password</source>
        <translation>Das Passwort</translation>
    </message>
    <message>
        <source>A login token instead of the password</source>
        <translation>Ein Anmelde-Token statt des Passworts</translation>
    </message>
    <message>
        <source>Nothing: ask at every start</source>
        <translation>Nichts: bei jedem Start fragen</translation>
    </message>
    <message>
        <source>Fingerprint of the pinned certificate</source>
        <translation>Fingerabdruck des angehefteten Zertifikats</translation>
    </message>
    <message>
        <source>No certificate; SHA-256 fingerprint</source>
        <translation>Kein Zertifikat; SHA-256-Fingerabdruck</translation>
    </message>
    <message>
        <source>Only the certificate with this fingerprint is trusted, whoever signed it. Test Connection offers to fill it in.</source>
        <translation>Nur dem Zertifikat mit diesem Fingerabdruck wird vertraut, wer es auch unterschrieben hat. „Verbindung testen“ bietet an, ihn einzutragen.</translation>
    </message>
    <message>
        <source>Not needed until the login token ends</source>
        <translation>Erst nötig, wenn das Anmelde-Token abläuft</translation>
    </message>
    <message>
        <source>A login token is in the system&apos;s keychain; the password is kept nowhere.</source>
        <translation>Ein Anmelde-Token ist im Schlüsselbund des Systems; das Passwort wird nirgends behalten.</translation>
    </message>
    <message>
        <source>Is forgotten when the program ends.</source>
        <translation>Wird mit dem Programmende vergessen.</translation>
    </message>
    <message>
        <source>P&amp;inned:</source>
        <translation>Angehe&amp;ftet:</translation>
    </message>
    <message>
        <source>Pages of the connection</source>
        <translation>Seiten der Verbindung</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>New nodes:</source>
        <translation>Neue Knoten:</translation>
    </message>
    <message>
        <source>Installation of new nodes</source>
        <translation>Installation neuer Knoten</translation>
    </message>
    <message>
        <source>What the dialog “Create Nodes” begins with. A stock image installs the database server and the agent when it first starts.</source>
        <translation>Womit der Dialog „Knoten erstellen“ beginnt. Ein Standardabbild installiert den Datenbankserver und den Agenten bei seinem ersten Start.</translation>
    </message>
    <message>
        <source>Production: ask for this connection’s name before nodes are deleted</source>
        <translation>Produktion: vor dem Löschen nach dem Namen der Verbindung fragen</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Is in the system&apos;s keychain until a login token takes its place.</source>
        <translation>Steht im Schlüsselbund des Systems, bis ein Anmelde-Token an seine Stelle tritt.</translation>
    </message>
    <message>
        <source>Is in the system&apos;s keychain, and is removed from there when this is saved.</source>
        <translation>Steht im Schlüsselbund des Systems und wird beim Speichern von dort entfernt.</translation>
    </message>
</context>
<context>
    <name>msm::ReachForm</name>
    <message>
        <source>Directly</source>
        <translation>Direkt</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>Wie das System vorgibt</translation>
    </message>
    <message>
        <source>Through an HTTP proxy</source>
        <translation>Über einen HTTP-Proxy</translation>
    </message>
    <message>
        <source>Through a SOCKS5 proxy</source>
        <translation>Über einen SOCKS5-Proxy</translation>
    </message>
    <message>
        <source>Through SSH, by way of a bastion</source>
        <translation>Über SSH durch eine Bastion</translation>
    </message>
    <message>
        <source>Host and port of the proxy or bastion</source>
        <translation>Host und Port des Proxys oder der Bastion</translation>
    </message>
    <message>
        <source>User for the proxy or bastion</source>
        <translation>Benutzer für den Proxy oder die Bastion</translation>
    </message>
    <message>
        <source>Password for the proxy</source>
        <translation>Passwort für den Proxy</translation>
    </message>
    <message>
        <source>Empty: the stored one, if there is one</source>
        <translation>Leer: das gespeicherte, falls es eines gibt</translation>
    </message>
    <message>
        <source>Host:</source>
        <translation>Host:</translation>
    </message>
    <message>
        <source>User:</source>
        <translation>Benutzer:</translation>
    </message>
    <message>
        <source>Password:</source>
        <translation>Passwort:</translation>
    </message>
    <message>
        <source>With your own configuration, keys and agent of ssh, which is never asked for a password. Names, localhost included, mean what they mean on the bastion.</source>
        <translation>Mit Ihrer eigenen Konfiguration, Ihren Schlüsseln und Ihrem Agenten von ssh; nach einem Passwort wird nie gefragt. Namen, auch localhost, bedeuten, was sie auf der Bastion bedeuten.</translation>
    </message>
    <message>
        <source>For everything, this computer&apos;s own addresses included. The password goes to the system&apos;s keychain and nowhere else.</source>
        <translation>Für alles, auch für die Adressen dieses Computers. Das Passwort kommt in den Schlüsselbund des Systems und nirgendwohin sonst.</translation>
    </message>
</context>
<context>
    <name>msm::Serving</name>
    <message>
        <source>Its token could not be read from the keychain. Unlock the keychain, then connect again, or make a new token in the preferences.</source>
        <translation>Ihr Token konnte nicht aus dem Schlüsselbund gelesen werden. Entsperren Sie den Schlüsselbund und verbinden Sie neu, oder erzeugen Sie in den Einstellungen ein neues Token.</translation>
    </message>
    <message>
        <source>Its token is not in the keychain. Make a new one in the preferences.</source>
        <translation>Ihr Token ist nicht im Schlüsselbund. Erzeugen Sie in den Einstellungen ein neues.</translation>
    </message>
    <message>
        <source>The wire interface is not served</source>
        <translation>Die Netzwerkschnittstelle wird nicht angeboten</translation>
    </message>
    <message>
        <source>Another program may use the port. Choose another one in the preferences.</source>
        <translation>Vielleicht belegt ein anderes Programm den Port. Wählen Sie in den Einstellungen einen anderen.</translation>
    </message>
</context>
<context>
    <name>msm::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Saved Views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>Stored Connections</source>
        <translation>Gespeicherte Verbindungen</translation>
    </message>
    <message>
        <source>Context Menu</source>
        <translation>Kontextmenü</translation>
    </message>
</context>
<context>
    <name>msm::SignIn</name>
    <message>
        <source>The login token is kept only until the program ends</source>
        <translation>Das Anmelde-Token gilt nur bis zum Programmende</translation>
    </message>
    <message>
        <source>It could not be stored in the keychain.</source>
        <translation>Es konnte nicht im Schlüsselbund gespeichert werden.</translation>
    </message>
    <message>
        <source>The cloud makes no new login token</source>
        <translation>Die Cloud stellt kein neues Anmelde-Token aus</translation>
    </message>
    <message>
        <source>You stay signed in for as long as what you signed in with is good.</source>
        <translation>Sie bleiben angemeldet, solange das gilt, womit Sie sich angemeldet haben.</translation>
    </message>
    <message>
        <source>The password is kept only until the program ends</source>
        <translation>Das Passwort wird nur bis zum Programmende behalten</translation>
    </message>
    <message>
        <source>The password is still in the keychain</source>
        <translation>Das Passwort ist noch im Schlüsselbund</translation>
    </message>
    <message>
        <source>A login token has taken its place, but it could not be removed. Remove it in the system&apos;s keychain.</source>
        <translation>Ein Anmelde-Token ist an seine Stelle getreten, aber es konnte nicht entfernt werden. Entfernen Sie es im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>The password of the proxy could not be read, so the proxy may let nothing through.</source>
        <translation>Das Passwort des Proxys konnte nicht gelesen werden; der Proxy lässt vielleicht nichts durch.</translation>
    </message>
    <message>
        <source>The secret of the nodes could not be read or stored, so their agents cannot be checked.</source>
        <translation>Das Geheimnis der Knoten konnte nicht gelesen oder gespeichert werden; ihre Agenten können nicht geprüft werden.</translation>
    </message>
    <message>
        <source>Unlock the keychain, then connect again.</source>
        <translation>Entsperren Sie den Schlüsselbund und verbinden Sie sich dann neu.</translation>
    </message>
    <message>
        <source>The keychain does not give every secret</source>
        <translation>Der Schlüsselbund gibt nicht jedes Geheimnis heraus</translation>
    </message>
    <message>
        <source>The keychain has not answered yet</source>
        <translation>Der Schlüsselbund hat noch nicht geantwortet</translation>
    </message>
    <message>
        <source>No password was given</source>
        <translation>Es wurde kein Passwort angegeben</translation>
    </message>
</context>
<context>
    <name>msm::SnapshotText</name>
    <message>
        <source>Snapshot: %1, %2</source>
        <translation>Snapshot: %1, %2</translation>
    </message>
    <message>
        <source>Snapshot: %1</source>
        <translation>Snapshot: %1</translation>
    </message>
    <message>
        <source>Being taken…</source>
        <translation>Wird aufgenommen …</translation>
    </message>
    <message>
        <source>Being reverted to…</source>
        <translation>Wird wiederhergestellt …</translation>
    </message>
    <message>
        <source>Being deleted…</source>
        <translation>Wird gelöscht …</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>since a snapshot was taken</comment>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>A snapshot needs a name.</source>
        <translation>Ein Snapshot braucht einen Namen.</translation>
    </message>
    <message>
        <source>The cloud does not take this name: at most 128 letters, digits and signs.</source>
        <translation>Die Cloud nimmt diesen Namen nicht an: höchstens 128 Buchstaben, Ziffern und Zeichen.</translation>
    </message>
</context>
<context>
    <name>msm::SnapshotsTab</name>
    <message>
        <source>Snapshots of the selected node</source>
        <translation>Snapshots des ausgewählten Knotens</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Snapshots</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <source>Select a node to see its snapshots.</source>
        <translation>Wählen Sie einen Knoten aus, um seine Snapshots zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) selected</source>
        <translation>
            <numerusform>%Ln Knoten ausgewählt</numerusform>
            <numerusform>%Ln Knoten ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Snapshots are listed of one node at a time. All selected nodes can be saved under one name, one after the other.</source>
        <translation>Snapshots werden immer nur von einem Knoten aufgelistet. Alle ausgewählten Knoten können nacheinander unter einem Namen gesichert werden.</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Noch nicht gelesen</translation>
    </message>
    <message>
        <source>The cloud is asked for the snapshots of this node.</source>
        <translation>Die Cloud wird nach den Snapshots dieses Knotens gefragt.</translation>
    </message>
    <message>
        <source>No snapshots</source>
        <translation>Keine Snapshots</translation>
    </message>
    <message>
        <source>A snapshot keeps disks and memory of the machine as they are, so that the node can be reverted to them: take one before an update.</source>
        <translation>Ein Snapshot hält Platten und Arbeitsspeicher der Maschine fest, damit der Knoten darauf zurückgesetzt werden kann: Nehmen Sie einen vor einer Aktualisierung auf.</translation>
    </message>
</context>
<context>
    <name>msm::StageText</name>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Prolog</source>
        <translation>Prolog</translation>
    </message>
    <message>
        <source>Boot</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>MySQL</source>
        <translation>MySQL</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Removal</source>
        <translation>Entfernung</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Eingereicht</translation>
    </message>
    <message>
        <source>Waiting for a host</source>
        <translation>Wartet auf einen Host</translation>
    </message>
    <message>
        <source>Copying files</source>
        <translation>Kopiert Dateien</translation>
    </message>
    <message>
        <source>Booting</source>
        <translation>Fährt hoch</translation>
    </message>
    <message>
        <source>Waiting for an address</source>
        <translation>Wartet auf eine Adresse</translation>
    </message>
    <message>
        <source>Waiting for the agent</source>
        <translation>Wartet auf den Agenten</translation>
    </message>
    <message>
        <source>Waiting for MySQL</source>
        <translation>Wartet auf MySQL</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registriert</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Angefordert</translation>
    </message>
    <message>
        <source>Being removed</source>
        <translation>Wird entfernt</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Waiting until it can be removed</source>
        <translation>Wartet, bis er entfernt werden kann</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Installieren</translation>
    </message>
    <message>
        <source>Installing server and agent</source>
        <translation>Server und Agent werden installiert</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>Waiting for the machine</source>
        <translation>Wartet auf die Maschine</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Nothing is sent yet</source>
        <translation>Noch nichts gesendet</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>Waiting for the cloud</source>
        <translation>Warten auf die Cloud</translation>
    </message>
</context>
<context>
    <name>msm::StartQuestion</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the name of the node, %1, to go on:</source>
        <translation>Geben Sie den Namen des Knotens, %1, ein, um fortzufahren:</translation>
    </message>
    <message>
        <source>Type the number of nodes, %1, to go on:</source>
        <translation>Geben Sie die Anzahl der Knoten, %1, ein, um fortzufahren:</translation>
    </message>
    <message>
        <source>No other node of the service has a MySQL that is known to run.</source>
        <translation>Von keinem anderen Knoten des Dienstes ist bekannt, dass sein MySQL läuft.</translation>
    </message>
    <message>
        <source>&amp;Name of the snapshot:</source>
        <translation>&amp;Name des Snapshots:</translation>
    </message>
    <message>
        <source>&amp;One after the other; the first that fails ends it</source>
        <translation>&amp;Einer nach dem anderen; der erste Fehlschlag beendet es</translation>
    </message>
    <message>
        <source>A node stands still while its memory is saved. Where the snapshot fails, the node is left as it is.</source>
        <translation>Ein Knoten steht still, während sein Arbeitsspeicher gesichert wird. Schlägt der Snapshot fehl, bleibt der Knoten, wie er ist.</translation>
    </message>
    <message>
        <source>&amp;Take a snapshot first, to go back to</source>
        <translation>&amp;Vorher einen Snapshot aufnehmen, zu dem man zurückkehren kann</translation>
    </message>
</context>
<context>
    <name>msm::StateCounts</name>
    <message>
        <source>%1. Click to see only these nodes, and again to see the others.</source>
        <comment>how many are in a state</comment>
        <translation>%1. Ein Klick zeigt nur diese Knoten, ein weiterer wieder die übrigen.</translation>
    </message>
</context>
<context>
    <name>msm::StateText</name>
    <message>
        <source>Creating</source>
        <comment>node state</comment>
        <translation>Entsteht</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>node state</comment>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Degraded</source>
        <comment>node state</comment>
        <translation>Beeinträchtigt</translation>
    </message>
    <message>
        <source>Powered off</source>
        <comment>node state</comment>
        <translation>Ausgeschaltet</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>node state</comment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Deleting</source>
        <comment>node state</comment>
        <translation>Wird gelöscht</translation>
    </message>
    <message>
        <source>Missing</source>
        <comment>node state</comment>
        <translation>Vermisst</translation>
    </message>
    <message>
        <source>Not registered</source>
        <comment>node state</comment>
        <translation>Nicht registriert</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>node state</comment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Not started</source>
        <comment>manager state</comment>
        <translation>Nicht gestartet</translation>
    </message>
    <message>
        <source>Connecting</source>
        <comment>manager state</comment>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>manager state</comment>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Working</source>
        <comment>manager state</comment>
        <translation>Arbeitet</translation>
    </message>
    <message>
        <source>Stopping</source>
        <comment>manager state</comment>
        <translation>Hält an</translation>
    </message>
    <message>
        <source>Stopped</source>
        <comment>manager state</comment>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Error</source>
        <comment>manager state</comment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Silent</source>
        <comment>agent state</comment>
        <translation>Schweigt</translation>
    </message>
    <message>
        <source>Answers</source>
        <comment>agent state</comment>
        <translation>Antwortet</translation>
    </message>
    <message>
        <source>Not asked</source>
        <comment>agent state</comment>
        <translation>Nicht gefragt</translation>
    </message>
    <message>
        <source>Initialising</source>
        <comment>MySQL state</comment>
        <translation>Wird eingerichtet</translation>
    </message>
    <message>
        <source>Starting</source>
        <comment>MySQL state</comment>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>MySQL state</comment>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Stopping</source>
        <comment>MySQL state</comment>
        <translation>Hält an</translation>
    </message>
    <message>
        <source>Stopped</source>
        <comment>MySQL state</comment>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>MySQL state</comment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Pending</source>
        <comment>VM phase</comment>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>On hold</source>
        <comment>VM phase</comment>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Copying files</source>
        <comment>VM phase</comment>
        <translation>Kopiert Dateien</translation>
    </message>
    <message>
        <source>Booting</source>
        <comment>VM phase</comment>
        <translation>Fährt hoch</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>VM phase</comment>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Powered off</source>
        <comment>VM phase</comment>
        <translation>Ausgeschaltet</translation>
    </message>
    <message>
        <source>Busy</source>
        <comment>VM phase</comment>
        <translation>Beschäftigt</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>VM phase</comment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Being removed</source>
        <comment>VM phase</comment>
        <translation>Wird entfernt</translation>
    </message>
    <message>
        <source>Gone</source>
        <comment>VM phase</comment>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>VM phase</comment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Agent</source>
        <comment>node function</comment>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Manager</source>
        <comment>node function</comment>
        <translation>Manager</translation>
    </message>
    <message>
        <source>None</source>
        <comment>node function</comment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>severity</comment>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <comment>severity</comment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Information</source>
        <comment>severity</comment>
        <translation>Information</translation>
    </message>
    <message>
        <source>Not started</source>
        <comment>operation state</comment>
        <translation>Nicht gestartet</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>operation state</comment>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>operation state</comment>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>operation state</comment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>node state</comment>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Proven, over TLS</source>
        <translation>Bewiesen, über TLS</translation>
    </message>
    <message>
        <source>Not proven: another node&apos;s agent, or somebody in between</source>
        <translation>Nicht bewiesen: der Agent eines anderen Knotens oder jemand dazwischen</translation>
    </message>
    <message>
        <source>Its secret is not known here, so it takes no changes</source>
        <translation>Sein Geheimnis ist hier nicht bekannt, daher nimmt er keine Änderungen an</translation>
    </message>
    <message>
        <source>Not proven, without TLS, so it is sent no changes</source>
        <translation>Nicht bewiesen, ohne TLS, daher werden ihm keine Änderungen gesendet</translation>
    </message>
    <message>
        <source>Contradiction</source>
        <comment>node state</comment>
        <translation>Widerspruch</translation>
    </message>
    <message>
        <source>takes logins</source>
        <comment>MySQL itself</comment>
        <translation>nimmt Anmeldungen an</translation>
    </message>
    <message>
        <source>has locked this computer out</source>
        <comment>MySQL itself</comment>
        <translation>hat diesen Rechner ausgesperrt</translation>
    </message>
    <message>
        <source>has no account for this computer</source>
        <comment>MySQL itself</comment>
        <translation>hat kein Konto für diesen Rechner</translation>
    </message>
    <message>
        <source>refuses logins</source>
        <comment>MySQL itself</comment>
        <translation>lehnt Anmeldungen ab</translation>
    </message>
    <message>
        <source>has no connection left</source>
        <comment>MySQL itself</comment>
        <translation>hat keine Verbindung frei</translation>
    </message>
    <message>
        <source>Without TLS, simulated on this machine</source>
        <translation>Ohne TLS, auf diesem Rechner simuliert</translation>
    </message>
    <message>
        <source>If the secret of the node was lost or changed, set MSM_AGENT_SECRET in the CONTEXT of its machine to a new one (64 hexadecimal digits) and reboot it.</source>
        <translation>Wenn das Geheimnis des Knotens verloren ging oder geändert wurde: MSM_AGENT_SECRET im CONTEXT seiner Maschine auf ein neues setzen (64 hexadezimale Ziffern) und sie neu starten.</translation>
    </message>
    <message>
        <source>Sign in as an account that may manage the machine: its CONTEXT has the secret. If that is lost, set MSM_AGENT_SECRET there to a new one (64 hexadecimal digits) and reboot it.</source>
        <translation>Mit einem Konto anmelden, das die Maschine verwalten darf: Ihr CONTEXT enthält das Geheimnis. Wenn es verloren ging: MSM_AGENT_SECRET dort auf ein neues setzen (64 hexadezimale Ziffern) und sie neu starten.</translation>
    </message>
    <message>
        <source>To change MySQL from here, install the agent of this program on the machine, set MSM_AGENT_SECRET in its CONTEXT to 64 hexadecimal digits, and reboot it.</source>
        <translation>Um MySQL von hier aus zu ändern: den Agenten dieses Programms auf der Maschine installieren, MSM_AGENT_SECRET in ihrem CONTEXT auf 64 hexadezimale Ziffern setzen und sie neu starten.</translation>
    </message>
</context>
<context>
    <name>msm::StatusLabels</name>
    <message>
        <source>Selected nodes</source>
        <translation>Ausgewählte Knoten</translation>
    </message>
    <message>
        <source>Running operations</source>
        <translation>Laufende Vorgänge</translation>
    </message>
    <message>
        <source>Requests to the cloud</source>
        <translation>Anfragen an die Cloud</translation>
    </message>
    <message numerus="yes">
        <source>Operations running: %Ln</source>
        <translation>
            <numerusform>Laufende Vorgänge: %Ln</numerusform>
            <numerusform>Laufende Vorgänge: %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>msm::TimeStrip</name>
    <message>
        <source>%1 since %2</source>
        <comment>state, moment</comment>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>%1 since %2, for %3</source>
        <comment>state, moment, duration</comment>
        <translation>%1 seit %2, für %3</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
</context>
<context>
    <name>msm::UpdateDialog</name>
    <message>
        <source>Check for Updates</source>
        <translation>Nach Updates suchen</translation>
    </message>
    <message>
        <source>Whether there is a newer version</source>
        <translation>Ob es eine neuere Version gibt</translation>
    </message>
    <message>
        <source>What is &amp;new:</source>
        <translation>Was &amp;neu ist:</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Was neu ist</translation>
    </message>
    <message>
        <source>&amp;Page:</source>
        <translation>&amp;Seite:</translation>
    </message>
    <message>
        <source>Address of the page</source>
        <translation>Adresse der Seite</translation>
    </message>
    <message>
        <source>&amp;Open Page</source>
        <translation>Seite ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Open the page of this version in the web browser</source>
        <translation>Die Seite dieser Version im Webbrowser öffnen</translation>
    </message>
    <message>
        <source>Asking for the newest version…</source>
        <translation>Die neueste Version wird erfragt …</translation>
    </message>
    <message>
        <source>You have version %1, the newest</source>
        <translation>Sie haben Version %1, die neueste</translation>
    </message>
    <message>
        <source>There is a newer version: %1</source>
        <translation>Es gibt eine neuere Version: %1</translation>
    </message>
    <message>
        <source>You have version %1. Nothing is downloaded or installed by itself: the page says how to get the new one.</source>
        <translation>Sie haben Version %1. Von selbst wird nichts heruntergeladen oder installiert: Die Seite sagt, wie man die neue bekommt.</translation>
    </message>
    <message>
        <source>The page could not be opened</source>
        <translation>Die Seite ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>There seems to be no web browser. Copy the address to where there is one.</source>
        <translation>Hier scheint es keinen Webbrowser zu geben. Kopieren Sie die Adresse dorthin, wo es einen gibt.</translation>
    </message>
</context>
<context>
    <name>msm::UpdateText</name>
    <message>
        <source>No version has been announced yet</source>
        <translation>Noch ist keine Version angekündigt</translation>
    </message>
    <message>
        <source>There is nothing at the address at which this build looks.</source>
        <translation>Unter der Adresse, bei der diese Fassung nachsieht, ist nichts.</translation>
    </message>
    <message>
        <source>Could not check for updates</source>
        <translation>Nach Updates konnte nicht gesucht werden</translation>
    </message>
    <message>
        <source>There was no answer in time. Try again later.</source>
        <translation>Es kam nicht rechtzeitig eine Antwort. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The proxy of the system&apos;s settings lets nothing through. Check it, and try again.</source>
        <translation>Der Proxy aus den Einstellungen des Systems lässt nichts durch. Prüfen Sie ihn und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The server cannot be reached. Check the network, and the proxy in the system&apos;s settings.</source>
        <translation>Der Server ist nicht erreichbar. Prüfen Sie das Netzwerk und den Proxy in den Einstellungen des Systems.</translation>
    </message>
    <message>
        <source>The server takes no more questions from this network for a while. Try again in an hour.</source>
        <translation>Der Server nimmt aus diesem Netzwerk eine Weile keine Anfragen mehr an. Versuchen Sie es in einer Stunde noch einmal.</translation>
    </message>
    <message>
        <source>The server has trouble of its own. Try again later.</source>
        <translation>Der Server hat selbst Schwierigkeiten. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>What answered announces no version. Something may be in between, such as a network that wants to be signed in to; or new versions are announced elsewhere by now.</source>
        <translation>Was geantwortet hat, kündigt keine Version an. Vielleicht ist etwas dazwischen, etwa ein Netzwerk, bei dem man sich erst anmelden muss; oder neue Versionen werden inzwischen woanders angekündigt.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid at this time, so nothing was asked. Check this computer&apos;s clock.</source>
        <translation>Das Zertifikat des Servers ist zu dieser Zeit nicht gültig, deshalb wurde nichts gefragt. Prüfen Sie die Uhr dieses Rechners.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted, so nothing was asked. Something may be in between, such as a firewall that opens secure connections.</source>
        <translation>Dem Zertifikat des Servers wird nicht vertraut, deshalb wurde nichts gefragt. Vielleicht ist etwas dazwischen, etwa eine Firewall, die sichere Verbindungen aufbricht.</translation>
    </message>
</context>
<context>
    <name>msm::Updates</name>
    <message>
        <source>this build does not know where new versions are announced</source>
        <translation>diese Fassung weiß nicht, wo neue Versionen angekündigt werden</translation>
    </message>
    <message>
        <source>There is a newer version: %1</source>
        <translation>Es gibt eine neuere Version: %1</translation>
    </message>
    <message>
        <source>You have version %1.</source>
        <translation>Sie haben Version %1.</translation>
    </message>
</context>
<context>
    <name>msm::UserInputsForm</name>
    <message>
        <source>%1 (required):</source>
        <translation>%1 (erforderlich):</translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1:</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Nicht gesetzt</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
</context>
<context>
    <name>msm::ViewMenu</name>
    <message>
        <source>&amp;Save View…</source>
        <translation>Ansicht &amp;speichern …</translation>
    </message>
    <message>
        <source>&amp;Rename View…</source>
        <translation>Ansicht &amp;umbenennen …</translation>
    </message>
    <message>
        <source>&amp;Delete View</source>
        <translation>Ansicht &amp;löschen</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <comment>name of a view</comment>
        <translation>%1 (geändert)</translation>
    </message>
    <message>
        <source>Views; shown: %1</source>
        <translation>Ansichten; gezeigt: %1</translation>
    </message>
    <message>
        <source>Saved columns, order, groups and filter of the table</source>
        <translation>Gespeicherte Spalten, Reihenfolge, Gruppen und Filter der Tabelle</translation>
    </message>
</context>
<context>
    <name>msm::ViewNameDialog</name>
    <message>
        <source>&amp;Name of the view:</source>
        <translation>&amp;Name der Ansicht:</translation>
    </message>
    <message>
        <source>Another view has this name. It is replaced.</source>
        <translation>Eine andere Ansicht heißt so. Sie wird ersetzt.</translation>
    </message>
</context>
<context>
    <name>msm::WaitingForm</name>
    <message>
        <source>When a node is ready</source>
        <translation>Wann ein Knoten bereit ist</translation>
    </message>
    <message>
        <source>What becomes of a node whose creation fails</source>
        <translation>Was aus einem Knoten wird, dessen Erstellung fehlschlägt</translation>
    </message>
    <message>
        <source>Keep it, marked</source>
        <translation>Behalten und kennzeichnen</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep it and ask me</source>
        <translation>Behalten und nachfragen</translation>
    </message>
    <message>
        <source>Only what the cloud made for this program is deleted, and never after a cancel or while the outcome is in doubt</source>
        <translation>Gelöscht wird nur, was die Cloud für dieses Programm erstellt hat, und nie nach einem Abbruch oder solange der Ausgang ungewiss ist</translation>
    </message>
    <message>
        <source>A node is &amp;ready when:</source>
        <translation>Ein Knoten ist be&amp;reit, wenn:</translation>
    </message>
    <message>
        <source>If its creation &amp;fails:</source>
        <translation>Schlägt die Erstellung &amp;fehl:</translation>
    </message>
    <message>
        <source>A stage may take at most:</source>
        <translation>Eine Stufe darf höchstens dauern:</translation>
    </message>
    <message>
        <source>%1: minutes at most</source>
        <comment>a stage</comment>
        <translation>%1: höchstens Minuten</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Which address of a node is tried first</source>
        <translation>Welche Adresse eines Knotens zuerst versucht wird</translation>
    </message>
    <message>
        <source>Of a node that has several addresses. The others are tried when it is silent there, and the one that answered is remembered.</source>
        <translation>Bei einem Knoten mit mehreren Adressen. Die anderen werden versucht, wenn er dort schweigt; die, an der er geantwortet hat, wird gemerkt.</translation>
    </message>
    <message>
        <source>Tr&amp;y first:</source>
        <translation>&amp;Zuerst versuchen:</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>The first server of a new installation is a temporary one: it answers, and goes again</source>
        <translation>Der erste Server einer neuen Installation ist ein vorläufiger: Er antwortet und verschwindet wieder</translation>
    </message>
    <message>
        <source>As&amp;k MySQL itself once a minute</source>
        <translation>MySQL &amp;selbst einmal je Minute fragen</translation>
    </message>
    <message>
        <source>Seconds for which that must hold without a break</source>
        <translation>Sekunden, für die das ohne Unterbrechung gelten muss</translation>
    </message>
    <message>
        <source>Shows where MySQL refuses logins although its agent says that it runs. Each question is a login that fails: it raises Aborted_connects, and servers that log refused logins log it.</source>
        <translation>Zeigt, wo MySQL Anmeldungen ablehnt, obwohl sein Agent sagt, dass es läuft. Jede Frage ist eine Anmeldung, die scheitert: Sie erhöht Aborted_connects, und Server, die abgelehnte Anmeldungen protokollieren, protokollieren sie.</translation>
    </message>
    <message>
        <source>That must &amp;hold for:</source>
        <translation>Das muss so &amp;lange gelten:</translation>
    </message>
</context>
<context>
    <name>msm::WindowTitle</name>
    <message>
        <source>MySQL Server Manager</source>
        <translation>MySQL Server Manager</translation>
    </message>
    <message>
        <source>%1 — %2, %3</source>
        <comment>connection, state of its manager, how many nodes</comment>
        <translation>%1 — %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s)</source>
        <translation>
            <numerusform>%Ln Knoten</numerusform>
            <numerusform>%Ln Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>connection, state of its manager</comment>
        <translation>%1 — %2</translation>
    </message>
</context>
<context>
    <name>msm::ZoneText</name>
    <message>
        <source>%1 · %2/min · %3 ms</source>
        <comment>calls per minute, bytes per minute, mean time of a call</comment>
        <translation>%1 · %2/min · %3 ms</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)/min</source>
        <translation>
            <numerusform>%Ln Aufruf/min</numerusform>
            <numerusform>%Ln Aufrufe/min</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests to the cloud within the last minute</source>
        <translation>Anfragen an die Cloud in der letzten Minute</translation>
    </message>
    <message>
        <source>Calls: %1, without an answer: %2</source>
        <translation>Aufrufe: %1, ohne Antwort: %2</translation>
    </message>
    <message>
        <source>Sent: %1, received: %2</source>
        <translation>Gesendet: %1, empfangen: %2</translation>
    </message>
    <message>
        <source>Time of a call: %1 ms on average, 95 % within %2 ms</source>
        <translation>Dauer eines Aufrufs: %1 ms im Mittel, 95 % in höchstens %2 ms</translation>
    </message>
    <message>
        <source>Now: %1 on their way, %2 waiting</source>
        <translation>Jetzt: %1 unterwegs, %2 wartend</translation>
    </message>
    <message>
        <source>The cloud does not answer and is left alone for a while</source>
        <translation>Die Cloud antwortet nicht und wird eine Weile in Ruhe gelassen</translation>
    </message>
    <message>
        <source>The cloud answers</source>
        <translation>Die Cloud antwortet</translation>
    </message>
    <message numerus="yes">
        <source>It is left alone for a while; the next try is in %Ln second(s). Until then nothing can be changed.</source>
        <translation>
            <numerusform>Sie wird eine Weile in Ruhe gelassen; der nächste Versuch ist in %Ln Sekunde. Bis dahin lässt sich nichts ändern.</numerusform>
            <numerusform>Sie wird eine Weile in Ruhe gelassen; der nächste Versuch ist in %Ln Sekunden. Bis dahin lässt sich nichts ändern.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is being tried again. Until it answers nothing can be changed.</source>
        <translation>Sie wird gerade wieder versucht. Bis sie antwortet, lässt sich nichts ändern.</translation>
    </message>
</context>
</TS>
