<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cs" sourcelanguage="en">
<context>
    <name>DiagnosticsText</name>
    <message>
        <source>Save Diagnostics</source>
        <translation>Uložit diagnostiku</translation>
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
        <translation>CSV pro tabulkové procesory</translation>
    </message>
    <message>
        <source>JSON, for programs</source>
        <translation>JSON pro programy</translation>
    </message>
    <message>
        <source>Markdown, for tickets</source>
        <translation>Markdown pro tikety</translation>
    </message>
    <message>
        <source>Export Nodes</source>
        <translation>Exportovat uzly</translation>
    </message>
    <message>
        <source>nodes</source>
        <comment>name of a file</comment>
        <translation>uzly</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>Show Details...</source>
        <translation>Zobrazit podrobnosti…</translation>
    </message>
    <message>
        <source>Hide Details...</source>
        <translation>Skrýt podrobnosti…</translation>
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
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Uložit</translation>
    </message>
</context>
<context>
    <name>SavedFileText</name>
    <message>
        <source>Saved: %1</source>
        <translation>Uloženo: %1</translation>
    </message>
</context>
<context>
    <name>msm::AboutDialog</name>
    <message>
        <source>About MySQL Server Manager</source>
        <translation>O programu MySQL Server Manager</translation>
    </message>
    <message>
        <source>MySQL Server Manager</source>
        <translation>MySQL Server Manager</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Verze</translation>
    </message>
    <message>
        <source>Desktop administration of MySQL service nodes on OpenNebula.</source>
        <translation>Správa uzlů služby MySQL v cloudech OpenNebula.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Svobodný software pod licencí GNU General Public License, verze 3 nebo novější. Bez jakékoli záruky.</translation>
    </message>
    <message>
        <source>Made with:</source>
        <translation>Použité součásti:</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Knihovny</translation>
    </message>
    <message>
        <source>MySQL is a trademark of Oracle, OpenNebula of OpenNebula Systems. This program is independent of both.</source>
        <translation>MySQL je ochranná známka společnosti Oracle, OpenNebula společnosti OpenNebula Systems. Tento program je na obou nezávislý.</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Verze %1</translation>
    </message>
    <message>
        <source>Qt %1 (LGPL 3)</source>
        <translation>Qt %1 (LGPL 3)</translation>
    </message>
    <message>
        <source>QtKeychain (BSD), pugixml (MIT), tl::expected (CC0), SQLite (public domain)</source>
        <translation>QtKeychain (BSD), pugixml (MIT), tl::expected (CC0), SQLite (volné dílo)</translation>
    </message>
</context>
<context>
    <name>msm::AddressText</name>
    <message>
        <source>network interface</source>
        <translation>síťové rozhraní</translation>
    </message>
    <message>
        <source>alias of an interface</source>
        <translation>alias rozhraní</translation>
    </message>
    <message>
        <source>PCI network device</source>
        <translation>síťové zařízení PCI</translation>
    </message>
    <message>
        <source>external address</source>
        <translation>externí adresa</translation>
    </message>
    <message>
        <source>reported by the guest agent</source>
        <translation>hlásí agent hosta</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automaticky</translation>
    </message>
    <message>
        <source>IPv6</source>
        <translation>IPv6</translation>
    </message>
    <message>
        <source>Alias of an interface</source>
        <translation>Alias rozhraní</translation>
    </message>
    <message>
        <source>External address</source>
        <translation>Externí adresa</translation>
    </message>
    <message>
        <source>Reported by the guest agent</source>
        <translation>Hlášená agentem hosta</translation>
    </message>
    <message>
        <source>%1 (in use: %2)</source>
        <comment>address, and where it is from</comment>
        <translation>%1 (použita: %2)</translation>
    </message>
    <message>
        <source>%1 (link-local, reaches nothing)</source>
        <translation>%1 (link-local, nikam nevede)</translation>
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
        <translation>Cloud neodpovídá</translation>
    </message>
    <message>
        <source>A node was ended by somebody else</source>
        <translation>Uzel ukončil někdo jiný</translation>
    </message>
    <message>
        <source>Somebody else has ended the node</source>
        <translation>Uzel ukončil někdo jiný</translation>
    </message>
    <message>
        <source>A machine is off or has failed</source>
        <translation>Stroj je vypnutý nebo selhal</translation>
    </message>
    <message>
        <source>The machine is off or has failed</source>
        <translation>Stroj je vypnutý nebo selhal</translation>
    </message>
    <message>
        <source>Something else answers in place of an agent</source>
        <translation>Místo agenta odpovídá něco jiného</translation>
    </message>
    <message>
        <source>What answers is not the agent of this node</source>
        <translation>To, co odpovídá, není agent tohoto uzlu</translation>
    </message>
    <message>
        <source>MySQL does not run</source>
        <translation>MySQL neběží</translation>
    </message>
    <message>
        <source>An agent does not answer</source>
        <translation>Agent neodpovídá</translation>
    </message>
    <message>
        <source>The agent does not answer</source>
        <translation>Agent neodpovídá</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>node and what is wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Over: %1</source>
        <comment>what was wrong</comment>
        <translation>Pominulo: %1</translation>
    </message>
    <message>
        <source>%1: over: %2</source>
        <comment>node and what was wrong</comment>
        <translation>%1: pominulo: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is wrong and the cloud&apos;s words</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new alarm(s)</source>
        <translation>
            <numerusform>%Ln nový alarm</numerusform>
            <numerusform>%Ln nové alarmy</numerusform>
            <numerusform>%Ln nových alarmů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alarm(s) over</source>
        <translation>
            <numerusform>%Ln alarm pominul</numerusform>
            <numerusform>%Ln alarmy pominuly</numerusform>
            <numerusform>%Ln alarmů pominulo</numerusform>
        </translation>
    </message>
    <message>
        <source>Operations have ended</source>
        <translation>Operace skončily</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>connection and news</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… a %Ln další</numerusform>
            <numerusform>… a %Ln další</numerusform>
            <numerusform>… a %Ln dalších</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alarm(s)</source>
        <translation>
            <numerusform>%Ln alarm</numerusform>
            <numerusform>%Ln alarmy</numerusform>
            <numerusform>%Ln alarmů</numerusform>
        </translation>
    </message>
    <message>
        <source>Cloud, agent and MySQL contradict each other</source>
        <translation>Cloud, agent a MySQL si odporují</translation>
    </message>
    <message>
        <source>The disk of a node fills</source>
        <translation>Disk uzlu se plní</translation>
    </message>
    <message>
        <source>Little of its disk is free</source>
        <translation>Na disku zbývá málo místa</translation>
    </message>
    <message>
        <source>The cloud&apos;s certificate ends soon</source>
        <translation>Certifikát cloudu brzy vyprší</translation>
    </message>
    <message>
        <source>The cloud&apos;s certificate has to be renewed</source>
        <translation>Certifikát cloudu je třeba obnovit</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>platí do %1</translation>
    </message>
    <message>
        <source>The login token ends, and the cloud makes no other one</source>
        <translation>Přihlašovací token končí a cloud nevydává nový</translation>
    </message>
</context>
<context>
    <name>msm::AlarmsForm</name>
    <message>
        <source>Show alarms as &amp;notifications</source>
        <translation>Zobrazovat &amp;alarmy jako oznámení</translation>
    </message>
    <message>
        <source>Tell how &amp;operations end while another window is in front</source>
        <translation>Oznamovat konec operací, když je v popředí jiné &amp;okno</translation>
    </message>
    <message>
        <source>With a soun&amp;d</source>
        <translation>Se zv&amp;ukem</translation>
    </message>
    <message>
        <source>Closin&amp;g the window leaves the program in the tray</source>
        <translation>Po &amp;zavření okna zůstane program v oznamovací oblasti</translation>
    </message>
    <message>
        <source>%1: after seconds</source>
        <comment>kind of alarm</comment>
        <translation>%1: po kolika sekundách</translation>
    </message>
    <message>
        <source>after </source>
        <comment>an alarm, so many seconds</comment>
        <translation>po </translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>ihned</translation>
    </message>
    <message>
        <source>Say the same alarm again only after</source>
        <translation>Stejný alarm hlásit znovu nejdříve za</translation>
    </message>
    <message>
        <source> min</source>
        <comment>minutes</comment>
        <translation> min</translation>
    </message>
    <message>
        <source>This desktop has no tray</source>
        <translation>Toto prostředí nemá oznamovací oblast</translation>
    </message>
    <message>
        <source>below </source>
        <comment>so much of a disk is free</comment>
        <translation>pod </translation>
    </message>
    <message>
        <source> % free</source>
        <comment>of a disk</comment>
        <translation> % volno</translation>
    </message>
    <message>
        <source> days before</source>
        <comment>the end of a certificate</comment>
        <translation> dní předem</translation>
    </message>
    <message>
        <source>%1: limit</source>
        <comment>kind of alarm</comment>
        <translation>%1: mez</translation>
    </message>
</context>
<context>
    <name>msm::AlarmsModel</name>
    <message>
        <source>Acknowledged</source>
        <translation>Potvrzeno</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>severity and whether it is acknowledged</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>potvrzeno</translation>
    </message>
    <message>
        <source>not acknowledged</source>
        <translation>nepotvrzeno</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Závažnost</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Uzel</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Od</translation>
    </message>
</context>
<context>
    <name>msm::AlarmsPanel</name>
    <message>
        <source>&amp;Acknowledge</source>
        <translation>Potv&amp;rdit</translation>
    </message>
    <message>
        <source>Acknowledge A&amp;ll</source>
        <translation>Potvrdit všechn&amp;y</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmy</translation>
    </message>
    <message>
        <source>You know of the selected alarms: their end is not announced</source>
        <translation>O vybraných alarmech víte: jejich konec se nebude oznamovat</translation>
    </message>
    <message>
        <source>Nothing is wrong as far as is known.</source>
        <translation>Pokud je známo, je vše v pořádku.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln acknowledged</source>
        <translation>
            <numerusform>%Ln potvrzený</numerusform>
            <numerusform>%Ln potvrzené</numerusform>
            <numerusform>%Ln potvrzených</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>msm::Announcer</name>
    <message>
        <source>&amp;Show the Window</source>
        <translation>&amp;Zobrazit okno</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Ukončit</translation>
    </message>
    <message>
        <source>The manager goes on</source>
        <translation>Manažer běží dál</translation>
    </message>
    <message>
        <source>Its window is behind the icon in the tray; Quit there ends it.</source>
        <translation>Jeho okno se skrývá za ikonou v oznamovací oblasti; ukončí ho tam příkaz „Ukončit“.</translation>
    </message>
    <message>
        <source>no nodes</source>
        <translation>žádné uzly</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln node(s) run</source>
        <translation>
            <numerusform>běží %1 z %Ln uzlu</numerusform>
            <numerusform>běží %1 z %Ln uzlů</numerusform>
            <numerusform>běží %1 z %Ln uzlů</numerusform>
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
        <translation>Podle prostředí</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Světlý</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tmavý</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Podle systému</translation>
    </message>
    <message>
        <source>T&amp;heme:</source>
        <translation>&amp;Motiv:</translation>
    </message>
    <message>
        <source>Lang&amp;uage:</source>
        <translation>&amp;Jazyk:</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Motiv</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Jazyk</translation>
    </message>
    <message>
        <source>Another language is spoken from the next start on.</source>
        <translation>Jiný jazyk platí od příštího spuštění.</translation>
    </message>
</context>
<context>
    <name>msm::CancelQuestion</name>
    <message>
        <source>&amp;Delete VM %1</source>
        <translation>&amp;Smazat VM %1</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %Ln Machine(s)</source>
        <translation>
            <numerusform>&amp;Smazat %Ln stroj</numerusform>
            <numerusform>&amp;Smazat %Ln stroje</numerusform>
            <numerusform>&amp;Smazat %Ln strojů</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Leave It</source>
        <translation>&amp;Ponechat</translation>
    </message>
    <message>
        <source>&amp;Leave Them</source>
        <translation>&amp;Ponechat</translation>
    </message>
    <message>
        <source>&amp;Go On Waiting</source>
        <translation>Čekat &amp;dál</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln creation(s)?</source>
        <translation>
            <numerusform>Zrušit vytváření %Ln uzlu?</numerusform>
            <numerusform>Zrušit vytváření %Ln uzlů?</numerusform>
            <numerusform>Zrušit vytváření %Ln uzlů?</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel the creation of %1 (VM %2)?</source>
        <translation>Zrušit vytváření uzlu %1 (VM %2)?</translation>
    </message>
    <message>
        <source>Cancel the creation of %1?</source>
        <translation>Zrušit vytváření uzlu %1?</translation>
    </message>
    <message>
        <source>A request is on its way; what you choose is done with the machine that it makes.</source>
        <translation>Požadavek je na cestě; se strojem, který z něj vznikne, se stane to, co zvolíte.</translation>
    </message>
    <message>
        <source>MySQL may have stored something on it already.</source>
        <translation>MySQL už na něj mohl něco uložit.</translation>
    </message>
    <message>
        <source>Nothing has been stored on it yet.</source>
        <translation>Zatím na něm není nic uloženo.</translation>
    </message>
    <message>
        <source>What is left stays in the list as cancelled and is not taken over; it can be waited for or deleted later.</source>
        <translation>Co se ponechá, zůstane v seznamu jako zrušené a nebude převzato; později na to lze počkat nebo to smazat.</translation>
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
        <translation>%1 paměti</translation>
    </message>
    <message>
        <source>%1 of disk</source>
        <comment>amount</comment>
        <translation>%1 disku</translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es)</source>
        <translation>
            <numerusform>%Ln adresa</numerusform>
            <numerusform>%Ln adresy</numerusform>
            <numerusform>%Ln adres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln VM(s)</source>
        <translation>
            <numerusform>%Ln VM</numerusform>
            <numerusform>%Ln VM</numerusform>
            <numerusform>%Ln VM</numerusform>
        </translation>
    </message>
    <message>
        <source>CPU unknown</source>
        <translation>CPU neznámo</translation>
    </message>
    <message>
        <source>memory unknown</source>
        <translation>paměť neznámá</translation>
    </message>
    <message>
        <source>disk unknown</source>
        <translation>disk neznámý</translation>
    </message>
    <message>
        <source>Takes: %1</source>
        <comment>a list of amounts</comment>
        <translation>Potřebuje: %1</translation>
    </message>
    <message>
        <source>Free: %1</source>
        <comment>a list of what there is</comment>
        <translation>Volné: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) need %1 addresses of network %2; %3 are free.</source>
        <comment>number, name, number</comment>
        <translation>
            <numerusform>%Ln uzel potřebuje adresy ze sítě %2, celkem %1; volných je %3.</numerusform>
            <numerusform>%Ln uzly potřebují adresy ze sítě %2, celkem %1; volných je %3.</numerusform>
            <numerusform>%Ln uzlů potřebuje adresy ze sítě %2, celkem %1; volných je %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>quota unknown</source>
        <translation>kvóta neznámá</translation>
    </message>
    <message>
        <source>quota of user %1: %2</source>
        <comment>name, amounts</comment>
        <translation>kvóta uživatele %1: %2</translation>
    </message>
    <message>
        <source>quota of group %1: %2</source>
        <comment>name, amounts</comment>
        <translation>kvóta skupiny %1: %2</translation>
    </message>
    <message>
        <source>no quota</source>
        <translation>žádná kvóta</translation>
    </message>
    <message>
        <source>quota of the group unknown</source>
        <translation>kvóta skupiny neznámá</translation>
    </message>
    <message numerus="yes">
        <source>hosts: room for %Ln such node(s)</source>
        <translation>
            <numerusform>hostitelé: místo pro %Ln takový uzel</numerusform>
            <numerusform>hostitelé: místo pro %Ln takové uzly</numerusform>
            <numerusform>hostitelé: místo pro %Ln takových uzlů</numerusform>
        </translation>
    </message>
    <message>
        <source>hosts: unknown</source>
        <translation>hostitelé: neznámo</translation>
    </message>
    <message>
        <source>network %1: %2</source>
        <comment>name, amount</comment>
        <translation>síť %1: %2</translation>
    </message>
    <message>
        <source>addresses: unknown</source>
        <translation>adresy: neznámo</translation>
    </message>
    <message>
        <source>the quota of user %1</source>
        <translation>kvóta uživatele %1</translation>
    </message>
    <message>
        <source>the quota of group %1</source>
        <translation>kvóta skupiny %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) wanted; %1 leaves %2.</source>
        <comment>quota, number</comment>
        <translation>
            <numerusform>Požadován %Ln uzel; %1 ponechává %2.</numerusform>
            <numerusform>Požadovány %Ln uzly; %1 ponechává %2.</numerusform>
            <numerusform>Požadováno %Ln uzlů; %1 ponechává %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) need %1 addresses of network %2; %3 leaves %4.</source>
        <comment>number, name, quota, number</comment>
        <translation>
            <numerusform>%Ln uzel potřebuje adresy ze sítě %2, celkem %1; %3 ponechává %4.</numerusform>
            <numerusform>%Ln uzly potřebují adresy ze sítě %2, celkem %1; %3 ponechává %4.</numerusform>
            <numerusform>%Ln uzlů potřebuje adresy ze sítě %2, celkem %1; %3 ponechává %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) of %1 need %2; %3 leaves %4.</source>
        <comment>amount, amount, quota, amount</comment>
        <translation>
            <numerusform>%Ln uzel (%1) potřebuje %2; %3 ponechává %4.</numerusform>
            <numerusform>%Ln uzly (každý %1) potřebují %2; %3 ponechává %4.</numerusform>
            <numerusform>%Ln uzlů (každý %1) potřebuje %2; %3 ponechává %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No host has %1 free; the node(s) would stay pending.</source>
        <comment>amount</comment>
        <translation>
            <numerusform>Žádný hostitel nemá volné: %1; uzel by zůstal čekat.</numerusform>
            <numerusform>Žádný hostitel nemá volné: %1; uzly by zůstaly čekat.</numerusform>
            <numerusform>Žádný hostitel nemá volné: %1; uzly by zůstaly čekat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No host has room for such a node; the node(s) would stay pending.</source>
        <translation>
            <numerusform>Žádný hostitel nemá místo pro takový uzel; uzel by zůstal čekat.</numerusform>
            <numerusform>Žádný hostitel nemá místo pro takový uzel; uzly by zůstaly čekat.</numerusform>
            <numerusform>Žádný hostitel nemá místo pro takový uzel; uzly by zůstaly čekat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The hosts have room for %1 of %Ln node(s); the others would stay pending.</source>
        <translation>
            <numerusform>Hostitelé mají místo pro %1 z %Ln uzlu; ostatní by zůstaly čekat.</numerusform>
            <numerusform>Hostitelé mají místo pro %1 z %Ln uzlů; ostatní by zůstaly čekat.</numerusform>
            <numerusform>Hostitelé mají místo pro %1 z %Ln uzlů; ostatní by zůstaly čekat.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>msm::CertificateDialog</name>
    <message>
        <source>Certificate</source>
        <translation>Certifikát</translation>
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
        <translation>Vystaven pro:</translation>
    </message>
    <message>
        <source>Made out for</source>
        <translation>Vystaven pro</translation>
    </message>
    <message>
        <source>Signed by:</source>
        <translation>Podepsal:</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Podepsal</translation>
    </message>
    <message>
        <source>Valid:</source>
        <translation>Platnost:</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Platnost</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Otisk</translation>
    </message>
    <message>
        <source>Ask the administrator of the cloud for the fingerprint, on another way than through this connection. Only when both are the same is the server the right one.</source>
        <translation>Vyžádejte si otisk od správce cloudu, a to jinou cestou než přes toto spojení. O pravý server jde jen tehdy, jsou-li oba otisky stejné.</translation>
    </message>
    <message>
        <source>I have &amp;compared the fingerprint: it is the same</source>
        <translation>Otisk mám &amp;porovnaný: je stejný</translation>
    </message>
    <message>
        <source>I have compared the fingerprint: it is the same</source>
        <translation>Otisk mám porovnaný: je stejný</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>dates</comment>
        <translation>%1 až %2</translation>
    </message>
    <message>
        <source>&amp;Trust This Certificate</source>
        <translation>&amp;Důvěřovat tomuto certifikátu</translation>
    </message>
</context>
<context>
    <name>msm::CloseQuestion</name>
    <message numerus="yes">
        <source>%Ln operation(s) still run.</source>
        <translation>
            <numerusform>%Ln operace ještě běží.</numerusform>
            <numerusform>%Ln operace ještě běží.</numerusform>
            <numerusform>%Ln operací ještě běží.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Zavřít</translation>
    </message>
    <message>
        <source>Nothing is lost: what the cloud has accepted goes on, and is found again when this connection is opened next. What can still be undone is not begun.</source>
        <translation>Nic se neztratí: co cloud přijal, pokračuje a při příštím otevření tohoto připojení se to zase najde. Co ještě lze vzít zpět, to se nezačne.</translation>
    </message>
    <message>
        <source>&amp;Switch</source>
        <translation>&amp;Přepnout</translation>
    </message>
    <message>
        <source>Open in &amp;New Window</source>
        <translation>Ote&amp;vřít v novém okně</translation>
    </message>
</context>
<context>
    <name>msm::Commands</name>
    <message>
        <source>&amp;Delete Nodes…</source>
        <translation>&amp;Smazat uzly…</translation>
    </message>
    <message>
        <source>Delete the selected nodes, after asking</source>
        <translation>Po potvrzení smazat vybrané uzly</translation>
    </message>
    <message>
        <source>&amp;Finish Waiting</source>
        <translation>&amp;Dokončit čekání</translation>
    </message>
    <message>
        <source>&amp;Cancel Operation</source>
        <translation>&amp;Zrušit operaci</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>O&amp;bnovit</translation>
    </message>
    <message>
        <source>Ask the cloud and the agents now</source>
        <translation>Dotázat se hned cloudu a agentů</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Najít</translation>
    </message>
    <message>
        <source>Show only nodes that contain a text</source>
        <translation>Zobrazit jen uzly, které obsahují text</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>Ko&amp;pírovat</translation>
    </message>
    <message>
        <source>Copy the selected rows as a table</source>
        <translation>Zkopírovat vybrané řádky jako tabulku</translation>
    </message>
    <message>
        <source>Copy as Comman&amp;d</source>
        <translation>Kopírovat &amp;jako příkaz</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Podrobnosti</translation>
    </message>
    <message>
        <source>Show or hide the details of the selection</source>
        <translation>Zobrazit nebo skrýt podrobnosti výběru</translation>
    </message>
    <message>
        <source>&amp;Operations</source>
        <translation>Op&amp;erace</translation>
    </message>
    <message>
        <source>Show or hide running and recent operations</source>
        <translation>Zobrazit nebo skrýt běžící a nedávné operace</translation>
    </message>
    <message>
        <source>&amp;Events</source>
        <translation>&amp;Události</translation>
    </message>
    <message>
        <source>Show or hide the timeline</source>
        <translation>Zobrazit nebo skrýt časovou osu</translation>
    </message>
    <message>
        <source>C&amp;onnections…</source>
        <translation>Připo&amp;jení…</translation>
    </message>
    <message>
        <source>Choose, add or change a connection to a cloud</source>
        <translation>Vybrat, přidat nebo změnit připojení ke cloudu</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Nastavení…</translation>
    </message>
    <message>
        <source>Change how the program behaves</source>
        <translation>Změnit chování programu</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Klávesové zkratky</translation>
    </message>
    <message>
        <source>Show every keyboard shortcut</source>
        <translation>Zobrazit všechny klávesové zkratky</translation>
    </message>
    <message>
        <source>&amp;About MySQL Server Manager</source>
        <translation>&amp;O programu MySQL Server Manager</translation>
    </message>
    <message>
        <source>Version, licence and libraries</source>
        <translation>Verze, licence a knihovny</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Ukončit</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>není připojeno</translation>
    </message>
    <message>
        <source>this connection is read-only</source>
        <translation>toto připojení je jen pro čtení</translation>
    </message>
    <message>
        <source>no node is selected</source>
        <translation>není vybrán žádný uzel</translation>
    </message>
    <message>
        <source>the selected nodes are ready or being worked on</source>
        <translation>vybrané uzly jsou připravené nebo se s nimi pracuje</translation>
    </message>
    <message>
        <source>no running operation is selected</source>
        <translation>není vybrána žádná běžící operace</translation>
    </message>
    <message>
        <source>%1 (not available: %2)</source>
        <translation>%1 (nedostupné: %2)</translation>
    </message>
    <message>
        <source>%1 [%2]</source>
        <translation>%1 [%2]</translation>
    </message>
    <message>
        <source>the cloud does not answer</source>
        <translation>cloud neodpovídá</translation>
    </message>
    <message>
        <source>Create &amp;Nodes…</source>
        <translation>Vytvořit &amp;uzly…</translation>
    </message>
    <message>
        <source>Create service nodes, from a template or from an image</source>
        <translation>Vytvořit uzly služby ze šablony nebo z obrazu</translation>
    </message>
    <message>
        <source>Wait until the selected nodes are ready, and register them; those on hold are released</source>
        <translation>Počkat, až budou vybrané uzly připravené, a zaregistrovat je; pozdržené se uvolní</translation>
    </message>
    <message>
        <source>&amp;Inspect…</source>
        <translation>Zkontro&amp;lovat…</translation>
    </message>
    <message>
        <source>Look where manager, cloud and agents disagree; changes nothing by itself</source>
        <translation>Zjistit, v čem se manažer, cloud a agenti neshodují; samo o sobě nic nemění</translation>
    </message>
    <message>
        <source>&amp;Keep Failed Nodes</source>
        <translation>Po&amp;nechat selhané uzly</translation>
    </message>
    <message>
        <source>Keep the selected nodes as they are, although their creation failed, and no longer mark them</source>
        <translation>Ponechat vybrané uzly tak, jak jsou, přestože jejich vytváření selhalo, a dál je neoznačovat</translation>
    </message>
    <message>
        <source>Save &amp;Diagnostics…</source>
        <translation>Uložit &amp;diagnostiku…</translation>
    </message>
    <message>
        <source>Save a file for whoever helps you; it holds no secrets</source>
        <translation>Uložit soubor pro toho, kdo vám pomáhá; neobsahuje žádná tajemství</translation>
    </message>
    <message>
        <source>no creation of the selected nodes has failed</source>
        <translation>vytváření žádného z vybraných uzlů neselhalo</translation>
    </message>
    <message>
        <source>Cancel the selected operation, or what is done for the selected nodes; asks what is to become of what a creation has made</source>
        <translation>Zrušit vybranou operaci nebo to, co se provádí s vybranými uzly; program se zeptá, co s tím, co po vytváření zbylo</translation>
    </message>
    <message>
        <source>Rep&amp;lace Missing Nodes…</source>
        <translation>Na&amp;hradit chybějící uzly…</translation>
    </message>
    <message>
        <source>Create nodes in the place of those that somebody else has ended: of the selected ones, or of all</source>
        <translation>Vytvořit uzly místo těch, které ukončil někdo jiný: místo vybraných, nebo místo všech</translation>
    </message>
    <message>
        <source>&amp;Acknowledge Missing Nodes</source>
        <translation>Vzít &amp;chybějící uzly na vědomí</translation>
    </message>
    <message>
        <source>The selected nodes are known to be gone: they are shown no longer, and not wanted</source>
        <translation>O zániku vybraných uzlů se ví: už se nezobrazují ani nepožadují</translation>
    </message>
    <message>
        <source>Present Number Is Ri&amp;ght</source>
        <translation>Nyně&amp;jší počet je správný</translation>
    </message>
    <message>
        <source>As many nodes are wanted as there are; those that are missing are acknowledged</source>
        <translation>Požaduje se tolik uzlů, kolik jich je; chybějící se berou na vědomí</translation>
    </message>
    <message>
        <source>the selected nodes are gone already</source>
        <translation>vybrané uzly už neexistují</translation>
    </message>
    <message>
        <source>no node is missing</source>
        <translation>žádný uzel nechybí</translation>
    </message>
    <message>
        <source>no selected node is missing</source>
        <translation>žádný z vybraných uzlů nechybí</translation>
    </message>
    <message>
        <source>as many nodes are there as are wanted</source>
        <translation>uzlů je tolik, kolik se požaduje</translation>
    </message>
    <message numerus="yes">
        <source>%Ln Are Right &amp;Now</source>
        <comment>nodes</comment>
        <translation>
            <numerusform>Nyní &amp;jich má být %Ln</numerusform>
            <numerusform>Nyní &amp;jich má být %Ln</numerusform>
            <numerusform>Nyní &amp;jich má být %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>&amp;Program</translation>
    </message>
    <message>
        <source>&amp;Nodes</source>
        <translation>&amp;Uzly</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Úpr&amp;avy</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Zobrazit</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Nápověda</translation>
    </message>
    <message>
        <source>Check for &amp;Updates…</source>
        <translation>Zkontrolovat &amp;aktualizace…</translation>
    </message>
    <message>
        <source>Ask whether there is a newer version; nothing is downloaded or installed</source>
        <translation>Zjistit, zda existuje novější verze; nic se nestahuje ani neinstaluje</translation>
    </message>
    <message>
        <source>no selected node can take it</source>
        <translation>žádný z vybraných uzlů to neumožňuje</translation>
    </message>
    <message>
        <source>Restart &amp;MySQL…</source>
        <translation>Restartovat &amp;MySQL…</translation>
    </message>
    <message>
        <source>S&amp;tart MySQL</source>
        <translation>Spus&amp;tit MySQL</translation>
    </message>
    <message>
        <source>Start MySQL on the selected nodes where it is stopped, one node after the other</source>
        <translation>Spustit MySQL na vybraných uzlech, kde je zastavený, jeden uzel po druhém</translation>
    </message>
    <message>
        <source>St&amp;op MySQL…</source>
        <translation>Z&amp;astavit MySQL…</translation>
    </message>
    <message>
        <source>Stop MySQL on the selected nodes that run, after asking, one node after the other</source>
        <translation>Po potvrzení zastavit MySQL na vybraných běžících uzlech, jeden uzel po druhém</translation>
    </message>
    <message>
        <source>Restart MySQL on the selected nodes that run, after asking, one node after the other</source>
        <translation>Po potvrzení restartovat MySQL na vybraných běžících uzlech, jeden uzel po druhém</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>Vybrat &amp;vše</translation>
    </message>
    <message>
        <source>Select every node that the filter shows</source>
        <translation>Vybrat všechny uzly, které filtr zobrazuje</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportovat…</translation>
    </message>
    <message>
        <source>Save the nodes that the filter shows as CSV, JSON or Markdown</source>
        <translation>Uložit uzly, které filtr zobrazuje, jako CSV, JSON nebo Markdown</translation>
    </message>
    <message>
        <source>there is no node</source>
        <translation>není tu žádný uzel</translation>
    </message>
    <message>
        <source>the agents of the selected nodes have not proven who they are</source>
        <translation>agenti vybraných uzlů neprokázali svou totožnost</translation>
    </message>
    <message>
        <source>Re&amp;lease from Hold</source>
        <translation>Uvolnit poz&amp;držené</translation>
    </message>
    <message>
        <source>&amp;Power On</source>
        <translation>Zapn&amp;out</translation>
    </message>
    <message>
        <source>Start the machines of the selected nodes that are off, and wait until they serve</source>
        <translation>Spustit vypnuté stroje vybraných uzlů a počkat, až budou uzly připravené</translation>
    </message>
    <message>
        <source>&amp;Shut Down…</source>
        <translation>&amp;Vypnout…</translation>
    </message>
    <message>
        <source>Ask the systems of the selected nodes to shut down, after asking you</source>
        <translation>Po potvrzení vyzvat systémy vybraných uzlů k vypnutí</translation>
    </message>
    <message>
        <source>Po&amp;wer Off…</source>
        <translation>Vy&amp;pnout natvrdo…</translation>
    </message>
    <message>
        <source>Turn the machines of the selected nodes off without asking their systems, after asking you</source>
        <translation>Po potvrzení vypnout stroje vybraných uzlů bez ohledu na jejich systémy</translation>
    </message>
    <message>
        <source>Re&amp;boot…</source>
        <translation>Restartovat s&amp;ystém…</translation>
    </message>
    <message>
        <source>Ask the systems of the selected nodes to start anew, after asking you, one node after the other</source>
        <translation>Po potvrzení vyzvat systémy vybraných uzlů k restartu, jeden uzel po druhém</translation>
    </message>
    <message>
        <source>R&amp;eset…</source>
        <translation>&amp;Resetovat…</translation>
    </message>
    <message>
        <source>Restart the machines of the selected nodes without asking their systems, after asking you, one node after the other</source>
        <translation>Po potvrzení restartovat stroje vybraných uzlů bez ohledu na jejich systémy, jeden uzel po druhém</translation>
    </message>
    <message>
        <source>Tr&amp;y Again</source>
        <translation>Z&amp;kusit znovu</translation>
    </message>
    <message>
        <source>Have the cloud try again what failed half-way, and wait until the selected nodes serve</source>
        <translation>Nechat cloud znovu zkusit, co selhalo v půli, a počkat, až budou vybrané uzly připravené</translation>
    </message>
    <message>
        <source>&amp;Alarms</source>
        <translation>&amp;Alarmy</translation>
    </message>
    <message>
        <source>Show or hide what is wrong at present</source>
        <translation>Zobrazit nebo skrýt, co právě není v pořádku</translation>
    </message>
    <message>
        <source>no selected node can take it in the state %1</source>
        <translation>žádný z vybraných uzlů to ve stavu %1 neumožňuje</translation>
    </message>
    <message>
        <source>something is being done to the selected nodes</source>
        <translation>s vybranými uzly se právě něco provádí</translation>
    </message>
    <message>
        <source>no snapshot is selected in the details of a node</source>
        <translation>v podrobnostech uzlu není vybrán žádný snímek</translation>
    </message>
    <message>
        <source>Take Snaps&amp;hot…</source>
        <translation>Poříd&amp;it snímek…</translation>
    </message>
    <message>
        <source>Have the cloud save disks and memory of the selected nodes under a name, one node after the other</source>
        <translation>Nechat cloud uložit disky a paměť vybraných uzlů pod jedním názvem, jeden uzel po druhém</translation>
    </message>
    <message>
        <source>Re&amp;vert to Snapshot…</source>
        <translation>Vrátit k&amp;e snímku…</translation>
    </message>
    <message>
        <source>Make the node what it was when the selected snapshot was taken, after asking you</source>
        <translation>Po potvrzení vrátit uzel do stavu, v jakém byl při pořízení vybraného snímku</translation>
    </message>
    <message>
        <source>Delete Snapshot…</source>
        <translation>Smazat snímek…</translation>
    </message>
    <message>
        <source>Delete the selected snapshot, after asking you</source>
        <translation>Po potvrzení smazat vybraný snímek</translation>
    </message>
    <message>
        <source>Clear &amp;Finished Operations</source>
        <translation>S&amp;krýt dokončené operace</translation>
    </message>
    <message>
        <source>Show operations that have ended no longer; the history of a node still has them</source>
        <translation>Dokončené operace už nezobrazovat; historie uzlu je má dál</translation>
    </message>
    <message>
        <source>no operation has ended</source>
        <translation>žádná operace neskončila</translation>
    </message>
    <message>
        <source>&amp;Undo Deletion</source>
        <translation>&amp;Vzít smazání zpět</translation>
    </message>
    <message>
        <source>the selected nodes are protected</source>
        <translation>vybrané uzly jsou chráněné</translation>
    </message>
    <message>
        <source>no selected node is protected</source>
        <translation>žádný vybraný uzel není chráněný</translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>Chránit</translation>
    </message>
    <message>
        <source>Lock the selected nodes at the cloud, which then neither changes nor deletes them</source>
        <translation>Zamknout vybrané uzly v cloudu, který je pak nezmění ani nesmaže</translation>
    </message>
    <message>
        <source>Remove Protection</source>
        <translation>Zrušit ochranu</translation>
    </message>
    <message>
        <source>Remove the locks at the cloud, so that the selected nodes can be changed and deleted</source>
        <translation>Odebrat zámky v cloudu, aby vybrané uzly bylo možné měnit a mazat</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>Štítky…</translation>
    </message>
    <message>
        <source>Give the selected nodes labels in the cloud, or take labels from them</source>
        <translation>Dát vybraným uzlům v cloudu štítky nebo jim je vzít</translation>
    </message>
    <message>
        <source>Copy as Comman&amp;d (%1)</source>
        <comment>list, why, wait</comment>
        <translation>Kopírovat &amp;jako příkaz (%1)</translation>
    </message>
    <message>
        <source>Copy the msmctl command line that fits the selected nodes best</source>
        <translation>Zkopírovat příkazový řádek msmctl, který se k vybraným uzlům nejlépe hodí</translation>
    </message>
    <message>
        <source>Copy msmctl &amp;list</source>
        <translation>Kopírovat msmctl &amp;list</translation>
    </message>
    <message>
        <source>Copy the command line that lists all nodes</source>
        <translation>Zkopírovat příkazový řádek, který vypíše všechny uzly</translation>
    </message>
    <message>
        <source>Copy msmctl &amp;why</source>
        <translation>Kopírovat msmctl &amp;why</translation>
    </message>
    <message>
        <source>Copy the command line that says why the selected nodes are stuck</source>
        <translation>Zkopírovat příkazový řádek, který řekne, proč vybrané uzly uvázly</translation>
    </message>
    <message>
        <source>Copy msmctl wa&amp;it</source>
        <translation>Kopírovat msmctl wa&amp;it</translation>
    </message>
    <message>
        <source>Copy the command line that waits until the selected nodes are ready</source>
        <translation>Zkopírovat příkazový řádek, který počká, až budou vybrané uzly připravené</translation>
    </message>
    <message>
        <source>Copy msmctl dele&amp;te</source>
        <translation>Kopírovat msmctl dele&amp;te</translation>
    </message>
    <message>
        <source>Copy the command line that deletes the selected nodes; without --yes, which you add, it only says which they are</source>
        <translation>Zkopírovat příkazový řádek, který smaže vybrané uzly; bez --yes, které doplníte, jen řekne, které to jsou</translation>
    </message>
    <message>
        <source>&amp;Next Pane</source>
        <translation>&amp;Další podokno</translation>
    </message>
    <message>
        <source>Go from the nodes to the details, and on</source>
        <translation>Přejít z uzlů k podrobnostem a dál</translation>
    </message>
    <message>
        <source>&amp;Previous Pane</source>
        <translation>Předcho&amp;zí podokno</translation>
    </message>
    <message>
        <source>Go back to the pane before</source>
        <translation>Vrátit se do předchozího podokna</translation>
    </message>
    <message>
        <source>New &amp;Window…</source>
        <translation>Nové &amp;okno…</translation>
    </message>
    <message>
        <source>Open a further window, for another connection at the same time</source>
        <translation>Otevřít další okno, pro jiné připojení současně</translation>
    </message>
    <message>
        <source>&amp;Close Window</source>
        <translation>&amp;Zavřít okno</translation>
    </message>
    <message>
        <source>Close this window; the others stay open</source>
        <translation>Zavřít toto okno; ostatní zůstanou otevřená</translation>
    </message>
    <message>
        <source>Close all windows and end the program</source>
        <translation>Zavřít všechna okna a ukončit program</translation>
    </message>
    <message>
        <source>One More Like This…</source>
        <translation>Vytvořit další takový…</translation>
    </message>
    <message>
        <source>Create a node like the selected one: the dialog to create nodes opens filled in</source>
        <translation>Vytvořit uzel jako vybraný: okno pro vytvoření uzlů se otevře vyplněné</translation>
    </message>
    <message>
        <source>several nodes are selected</source>
        <translation>je vybráno více uzlů</translation>
    </message>
    <message>
        <source>Suspend…</source>
        <translation>Uspat…</translation>
    </message>
    <message>
        <source>Save the memory of the selected machines and stop them, after asking you; Power On goes on from there</source>
        <translation>Po dotazu uloží paměť vybraných strojů a zastaví je; Zapnout pokračuje odtud</translation>
    </message>
    <message>
        <source>&amp;Machine</source>
        <translation>&amp;Stroj</translation>
    </message>
</context>
<context>
    <name>msm::ConnectionDialog</name>
    <message>
        <source>Connections</source>
        <translation>Připojení</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Přidat</translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation>Přidat připojení</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Odebrat</translation>
    </message>
    <message>
        <source>Remove the selected connection</source>
        <translation>Odebrat vybrané připojení</translation>
    </message>
    <message>
        <source>&amp;Test Connection</source>
        <translation>O&amp;testovat připojení</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Otestovat připojení</translation>
    </message>
    <message>
        <source>Cancel Test</source>
        <translation>Zrušit test</translation>
    </message>
    <message>
        <source>Cancel the test</source>
        <translation>Zrušit test</translation>
    </message>
    <message>
        <source>The built-in sandbox</source>
        <translation>Vestavěný sandbox</translation>
    </message>
    <message>
        <source>A small OpenNebula-compatible cloud on this computer. Nothing leaves this computer, and nothing has to be set up. It starts with the connection and ends with the program.</source>
        <translation>Malý cloud kompatibilní s OpenNebulou na tomto počítači. Nic tento počítač neopouští a nic není třeba nastavovat. Spouští se s připojením a končí s programem.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Zpráva</translation>
    </message>
    <message>
        <source>C&amp;onnect</source>
        <translation>&amp;Připojit</translation>
    </message>
    <message>
        <source>Built-in sandbox</source>
        <translation>Vestavěný sandbox</translation>
    </message>
    <message>
        <source>The test was cancelled.</source>
        <translation>Test byl zrušen.</translation>
    </message>
    <message>
        <source>Close without saving the changes?</source>
        <translation>Zavřít bez uložení změn?</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Zahodit</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Nové připojení</translation>
    </message>
    <message>
        <source>Remove the connection “%1” and its password? The nodes in the cloud stay as they are.</source>
        <translation>Odebrat připojení „%1“ a jeho heslo? Uzly v cloudu zůstanou, jak jsou.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Odebrat</translation>
    </message>
    <message>
        <source>another connection has this name</source>
        <translation>tento název už má jiné připojení</translation>
    </message>
    <message>
        <source>Enter the password to test the connection or to connect.</source>
        <translation>Chcete-li připojení otestovat nebo se připojit, zadejte heslo.</translation>
    </message>
    <message>
        <source>Testing the connection to %1…</source>
        <translation>Testuje se připojení k %1…</translation>
    </message>
    <message>
        <source>The connection works.</source>
        <translation>Připojení funguje.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importovat…</translation>
    </message>
    <message>
        <source>Import the configuration file of the original manager</source>
        <translation>Importovat konfigurační soubor původního manažera</translation>
    </message>
    <message>
        <source>Import a legacy configuration</source>
        <translation>Importovat starou konfiguraci</translation>
    </message>
    <message>
        <source>Import Legacy Configuration</source>
        <translation>Import staré konfigurace</translation>
    </message>
    <message>
        <source>Configuration files (*.cfg *.conf *.ini);;All files (*)</source>
        <translation>Konfigurační soubory (*.cfg *.conf *.ini);;Všechny soubory (*)</translation>
    </message>
    <message>
        <source>Import this connection?</source>
        <translation>Importovat toto připojení?</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importovat</translation>
    </message>
</context>
<context>
    <name>msm::ConnectionMenu</name>
    <message>
        <source>No connection is stored</source>
        <translation>Není uloženo žádné připojení</translation>
    </message>
</context>
<context>
    <name>msm::ConnectionNotice</name>
    <message>
        <source>The cloud does not answer</source>
        <translation>Cloud neodpovídá</translation>
    </message>
    <message>
        <source>&amp;Try Now</source>
        <translation>Zkusi&amp;t nyní</translation>
    </message>
    <message>
        <source>&amp;Reconnect</source>
        <translation>Znovu připoji&amp;t</translation>
    </message>
    <message>
        <source>Enter Pass&amp;word…</source>
        <translation>Zadat &amp;heslo…</translation>
    </message>
    <message>
        <source>The nodes are shown as they were seen last.</source>
        <translation>Uzly jsou zobrazeny tak, jak byly naposledy vidět.</translation>
    </message>
</context>
<context>
    <name>msm::ConnectionText</name>
    <message>
        <source>%1 (production, read-only)</source>
        <comment>a connection</comment>
        <translation>%1 (produkce, jen pro čtení)</translation>
    </message>
    <message>
        <source>%1 (production)</source>
        <comment>a connection</comment>
        <translation>%1 (produkce)</translation>
    </message>
    <message>
        <source>%1 (read-only)</source>
        <comment>a connection</comment>
        <translation>%1 (jen pro čtení)</translation>
    </message>
</context>
<context>
    <name>msm::ConnectionWindow</name>
    <message>
        <source>The login token has ended. The password makes a new one.</source>
        <translation>Přihlašovací token vypršel. Pomocí hesla se vytvoří nový.</translation>
    </message>
    <message>
        <source>The sandbox is starting…</source>
        <translation>Sandbox se spouští…</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Navazuje se připojení %1…</translation>
    </message>
    <message>
        <source>The database of this connection was damaged</source>
        <translation>Databáze tohoto připojení byla poškozena</translation>
    </message>
    <message>
        <source>It was kept, and a new one begun. Nodes in the cloud are found again by their labels.</source>
        <translation>Byla uschována a založila se nová. Uzly v cloudu se znovu najdou podle svých štítků.</translation>
    </message>
    <message>
        <source>Working for msmctl: %1</source>
        <translation>Práce pro msmctl: %1</translation>
    </message>
    <message>
        <source>The cloud did not accept the password or login token that was used.</source>
        <translation>Cloud nepřijal použité heslo nebo přihlašovací token.</translation>
    </message>
    <message>
        <source>The sandbox has ended unexpectedly</source>
        <translation>Sandbox neočekávaně skončil</translation>
    </message>
    <message>
        <source>Its nodes are kept. Choose it in the connections to start it again.</source>
        <translation>Jeho uzly zůstávají zachovány. Znovu ho spustíte výběrem v připojeních.</translation>
    </message>
</context>
<context>
    <name>msm::ContextForm</name>
    <message>
        <source>Line %1: %2</source>
        <comment>what is wrong with it</comment>
        <translation>Řádek %1: %2</translation>
    </message>
    <message>
        <source>Lines %1 and %2 both give %3.</source>
        <translation>Řádky %1 a %2 oba udávají %3.</translation>
    </message>
    <message>
        <source>Name of context variable %1</source>
        <translation>Název kontextové proměnné %1</translation>
    </message>
    <message>
        <source>NAME</source>
        <comment>of a context variable</comment>
        <translation>NÁZEV</translation>
    </message>
    <message>
        <source>Value of context variable %1</source>
        <translation>Hodnota kontextové proměnné %1</translation>
    </message>
    <message>
        <source>Value</source>
        <comment>of a context variable</comment>
        <translation>Hodnota</translation>
    </message>
</context>
<context>
    <name>msm::CreateNodesDialog</name>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Název:</translation>
    </message>
    <message>
        <source>Name pattern</source>
        <translation>Vzor názvu</translation>
    </message>
    <message>
        <source>A run of # stands for a number: mysql-## gives mysql-01, mysql-02, …</source>
        <translation>Řada znaků # zastupuje číslo: mysql-## dává mysql-01, mysql-02, …</translation>
    </message>
    <message>
        <source>Resulting names</source>
        <translation>Výsledné názvy</translation>
    </message>
    <message>
        <source>N&amp;umber:</source>
        <translation>Poče&amp;t:</translation>
    </message>
    <message>
        <source>Number of nodes</source>
        <translation>Počet uzlů</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Šablona</translation>
    </message>
    <message>
        <source>T&amp;ry Again</source>
        <translation>&amp;Zkusit znovu</translation>
    </message>
    <message>
        <source>Load the templates again</source>
        <translation>Načíst šablony znovu</translation>
    </message>
    <message>
        <source>Function:</source>
        <translation>Funkce:</translation>
    </message>
    <message>
        <source>&amp;Agent</source>
        <translation>&amp;Agent</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>&amp;Manager</source>
        <translation>&amp;Manažer</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Manažer</translation>
    </message>
    <message>
        <source>N&amp;one</source>
        <translation>Žá&amp;dná</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Žádná</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Zpráva</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Načítá se…</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>Nenačteno</translation>
    </message>
    <message>
        <source>There is none</source>
        <translation>Žádné nejsou</translation>
    </message>
    <message>
        <source>%1 (id %2, %3 CPU, %4 memory)</source>
        <translation>%1 (ID %2, CPU: %3, paměť: %4)</translation>
    </message>
    <message numerus="yes">
        <source>Create %n node(s)</source>
        <translation>
            <numerusform>Vytvořit %n uzel</numerusform>
            <numerusform>Vytvořit %n uzly</numerusform>
            <numerusform>Vytvořit %n uzlů</numerusform>
        </translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Vytvořit</translation>
    </message>
    <message>
        <source>Enter how many nodes to create.</source>
        <translation>Zadejte, kolik uzlů se má vytvořit.</translation>
    </message>
    <message>
        <source>Loading the templates from the cloud…</source>
        <translation>Načítají se šablony z cloudu…</translation>
    </message>
    <message>
        <source>Your account sees no template</source>
        <translation>Váš účet nevidí žádnou šablonu</translation>
    </message>
    <message>
        <source>Make one in OpenNebula, or ask for the right to use one; then try again.</source>
        <translation>Vytvořte ji v OpenNebule nebo požádejte o právo některou používat; pak to zkuste znovu.</translation>
    </message>
    <message>
        <source>Create Nodes</source>
        <translation>Vytvořit uzly</translation>
    </message>
    <message>
        <source>Made from:</source>
        <translation>Vytvořit z:</translation>
    </message>
    <message>
        <source>Made from a template</source>
        <translation>Vytvořit ze šablony</translation>
    </message>
    <message>
        <source>Made from image, network and size</source>
        <translation>Vytvořit z obrazu, sítě a velikosti</translation>
    </message>
    <message>
        <source>Temp&amp;late:</source>
        <translation>Šab&amp;lona:</translation>
    </message>
    <message>
        <source>What the template asks</source>
        <translation>Na co se šablona ptá</translation>
    </message>
    <message>
        <source>Keep on &amp;hold until released</source>
        <translation>Pozdržet až do &amp;uvolnění</translation>
    </message>
    <message>
        <source>Loading images and networks from the cloud…</source>
        <translation>Načítají se obrazy a sítě z cloudu…</translation>
    </message>
    <message>
        <source>Choose an image and a network.</source>
        <translation>Vyberte obraz a síť.</translation>
    </message>
    <message>
        <source>Templa&amp;te</source>
        <translation>Ša&amp;blona</translation>
    </message>
    <message>
        <source>Ima&amp;ge, network and size</source>
        <translation>&amp;Obraz, síť a velikost</translation>
    </message>
    <message>
        <source>Add conte&amp;xt variables</source>
        <translation>Přidat konte&amp;xtové proměnné</translation>
    </message>
    <message>
        <source>What the virtual machines are told when they start, beside what the template tells them. The same name replaces the template&apos;s variable.</source>
        <translation>Co se virtuálním strojům sdělí při spuštění navíc k tomu, co jim sděluje šablona. Stejný název nahradí proměnnou šablony.</translation>
    </message>
    <message>
        <source>&amp;Installation:</source>
        <translation>&amp;Instalace:</translation>
    </message>
    <message>
        <source>Installation</source>
        <translation>Instalace</translation>
    </message>
    <message>
        <source>A stock image of Debian, Ubuntu, Alma or RHEL becomes a node by itself: its first start installs the database server and the agent. The machine must reach its package servers.</source>
        <translation>Ze standardního obrazu Debian, Ubuntu, Alma nebo RHEL se stane uzel sám od sebe: při prvním spuštění nainstaluje databázový server a agenta. Stroj musí mít přístup ke svým serverům s balíčky.</translation>
    </message>
    <message>
        <source>A node agent, which speaks for MySQL. The usual choice.</source>
        <translation>Agent uzlu, který mluví za MySQL. Obvyklá volba.</translation>
    </message>
    <message>
        <source>Another manager of its own.</source>
        <translation>Další, samostatný manažer.</translation>
    </message>
    <message>
        <source>Nothing runs beside MySQL.</source>
        <translation>Vedle MySQL neběží nic.</translation>
    </message>
    <message>
        <source>Read&amp;y when:</source>
        <translation>Připraven, &amp;když:</translation>
    </message>
    <message>
        <source>When a node is ready</source>
        <translation>Kdy je uzel připraven</translation>
    </message>
    <message>
        <source>What the nodes take</source>
        <translation>Co uzly potřebují</translation>
    </message>
    <message>
        <source>Free: being asked for…</source>
        <translation>Volné: zjišťuje se…</translation>
    </message>
    <message>
        <source>The cloud refuses what it does not have when the nodes are asked for.</source>
        <translation>Cloud odmítne to, co nebude mít, až budou uzly požadovány.</translation>
    </message>
    <message>
        <source>La&amp;bels:</source>
        <translation>Štítk&amp;y:</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Štítky</translation>
    </message>
    <message>
        <source>Labels of your own for the new nodes, divided by commas, beside those of the template</source>
        <translation>Vlastní štítky nových uzlů oddělené čárkami, vedle štítků šablony</translation>
    </message>
    <message>
        <source>Context variables</source>
        <translation>Kontextové proměnné</translation>
    </message>
    <message>
        <source>&amp;Show hidden values</source>
        <translation>Zobrazit skryté &amp;hodnoty</translation>
    </message>
    <message>
        <source>Values that look like passwords, tokens or keys are typed hidden.</source>
        <translation>Hodnoty, které vypadají jako hesla, tokeny nebo klíče, se zadávají skrytě.</translation>
    </message>
    <message>
        <source>A label of your own does not begin with msm/.</source>
        <translation>Vlastní štítek nezačíná na msm/.</translation>
    </message>
    <message>
        <source>%1 was made from another template.</source>
        <translation>Uzel %1 byl vytvořen z jiné šablony.</translation>
    </message>
    <message>
        <source>%1 itself has another size: %2 CPU and %3 of memory.</source>
        <comment>name, number, amount</comment>
        <translation>Uzel %1 má sám jinou velikost: %2 CPU a %3 paměti.</translation>
    </message>
    <message>
        <source>One More Like %1</source>
        <translation>Další jako %1</translation>
    </message>
    <message>
        <source>The virtual machines are made but not started: “Release from Hold” starts them.</source>
        <translation>Virtuální stroje se vytvoří, ale nespustí: spustí je „Uvolnit pozdržené“.</translation>
    </message>
</context>
<context>
    <name>msm::DeleteNodesDialog</name>
    <message>
        <source>Delete Nodes</source>
        <translation>Smazat uzly</translation>
    </message>
    <message>
        <source>Nodes that will be deleted</source>
        <translation>Uzly, které se smažou</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Způsob</translation>
    </message>
    <message>
        <source>&amp;Shut down, then remove</source>
        <translation>&amp;Vypnout, pak odstranit</translation>
    </message>
    <message>
        <source>Shut down, then remove</source>
        <translation>Vypnout, pak odstranit</translation>
    </message>
    <message>
        <source>The guest may end its work. A guest that does not react can hang.</source>
        <translation>Systém smí dokončit svou práci. Pokud nereaguje, může mazání uváznout.</translation>
    </message>
    <message>
        <source>Remove at &amp;once</source>
        <translation>Odstranit &amp;ihned</translation>
    </message>
    <message>
        <source>Remove at once</source>
        <translation>Odstranit ihned</translation>
    </message>
    <message>
        <source>Like pulling the plug: for nodes that hang. Unwritten data is lost.</source>
        <translation>Jako vytažení ze zásuvky: pro uzly, které nereagují. Nezapsaná data se ztratí.</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>Potvrzení</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %n node(s)</source>
        <translation>
            <numerusform>&amp;Smazat %n uzel</numerusform>
            <numerusform>&amp;Smazat %n uzly</numerusform>
            <numerusform>&amp;Smazat %n uzlů</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Název</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresa</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stav</translation>
    </message>
    <message>
        <source>none</source>
        <translation>žádná</translation>
    </message>
    <message>
        <source>Type their number, %1, to delete them:</source>
        <translation>Chcete-li je smazat, zadejte jejich počet, %1:</translation>
    </message>
    <message>
        <source>Remove by &amp;force</source>
        <translation>Odstranit &amp;násilím</translation>
    </message>
    <message>
        <source>Remove by force</source>
        <translation>Odstranit násilím</translation>
    </message>
    <message>
        <source>The cloud forgets the node whatever state it is stuck in. Needs rights that many accounts lack.</source>
        <translation>Cloud uzel zapomene, ať uvázl v jakémkoli stavu. Vyžaduje práva, která mnoho účtů nemá.</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>Už neexistuje</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n node(s) of the connection %1 and everything stored on them?</source>
        <translation>
            <numerusform>Smazat %n uzel připojení %1 a vše, co je na něm uloženo?</numerusform>
            <numerusform>Smazat %n uzly připojení %1 a vše, co je na nich uloženo?</numerusform>
            <numerusform>Smazat %n uzlů připojení %1 a vše, co je na nich uloženo?</numerusform>
        </translation>
    </message>
    <message>
        <source>This can be undone for %1, and not after that.</source>
        <translation>Lze to vzít zpět po dobu %1, potom už ne.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Nelze to vzít zpět.</translation>
    </message>
    <message>
        <source>This connection is marked as production.</source>
        <translation>Toto připojení je označeno jako produkce.</translation>
    </message>
    <message numerus="yes">
        <source>%n of these nodes are protected and stay as they are.</source>
        <translation>
            <numerusform>%n z těchto uzlů je chráněný a zůstane, jak je.</numerusform>
            <numerusform>%n z těchto uzlů jsou chráněné a zůstanou, jak jsou.</numerusform>
            <numerusform>%n z těchto uzlů je chráněno a zůstane beze změny.</numerusform>
        </translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>Chráněný</translation>
    </message>
    <message>
        <source>Type the name of the connection, %1, to delete:</source>
        <translation>Ke smazání napište název připojení, %1:</translation>
    </message>
    <message>
        <source>Type its name, %1, to delete it:</source>
        <translation>Ke smazání napište jeho název, %1:</translation>
    </message>
    <message>
        <source>These are all nodes of the service.</source>
        <translation>Toto jsou všechny uzly služby.</translation>
    </message>
    <message>
        <source>This is the last node of the service.</source>
        <translation>Toto je poslední uzel služby.</translation>
    </message>
    <message>
        <source>No other node of the service has a MySQL that is known to run.</source>
        <translation>O žádném jiném uzlu služby není známo, že na něm běží MySQL.</translation>
    </message>
    <message>
        <source>That is not what was asked for. Nothing has been deleted.</source>
        <translation>To se neshoduje. Nic nebylo smazáno.</translation>
    </message>
    <message numerus="yes">
        <source>%n of these nodes are hidden in the table, by its filter or in a collapsed group.</source>
        <translation>
            <numerusform>%n z těchto uzlů je v tabulce skrytý, filtrem nebo ve sbalené skupině.</numerusform>
            <numerusform>%n z těchto uzlů jsou v tabulce skryté, filtrem nebo ve sbalené skupině.</numerusform>
            <numerusform>%n z těchto uzlů je v tabulce skrytých, filtrem nebo ve sbalené skupině.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hidden in the table, by its filter or in a collapsed group</source>
        <translation>V tabulce skrytý, filtrem nebo ve sbalené skupině</translation>
    </message>
    <message>
        <source>%1, hidden in the table</source>
        <comment>a node</comment>
        <translation>%1, v tabulce skrytý</translation>
    </message>
</context>
<context>
    <name>msm::DetailText</name>
    <message>
        <source>the name is empty</source>
        <translation>název je prázdný</translation>
    </message>
    <message>
        <source>the name has %1 characters; OpenNebula allows %2</source>
        <translation>počet znaků názvu je %1; OpenNebula dovoluje nejvýše %2</translation>
    </message>
    <message>
        <source>the name holds a control character (U+%1)</source>
        <translation>název obsahuje řídicí znak (U+%1)</translation>
    </message>
    <message>
        <source>OpenNebula allows no &apos;%1&apos; in a name</source>
        <translation>OpenNebula v názvu nedovoluje „%1“</translation>
    </message>
    <message>
        <source>OpenNebula allows no emoji or other rare characters in a name</source>
        <translation>OpenNebula v názvu nedovoluje emoji ani jiné neobvyklé znaky</translation>
    </message>
    <message>
        <source>the name pattern has more than one run of &apos;#&apos;</source>
        <translation>vzor názvu obsahuje více než jednu řadu znaků „#“</translation>
    </message>
    <message>
        <source>the count is %1; it must be between 1 and %2</source>
        <translation>počet je %1; musí být od 1 do %2</translation>
    </message>
    <message>
        <source>a node named %1 exists already</source>
        <translation>uzel s názvem %1 už existuje</translation>
    </message>
    <message>
        <source>the endpoint is empty</source>
        <translation>koncový bod je prázdný</translation>
    </message>
    <message>
        <source>the endpoint is not a URL such as https://cloud.example:2633/RPC2</source>
        <translation>koncový bod není adresa URL jako https://cloud.example:2633/RPC2</translation>
    </message>
    <message>
        <source>the port after the host name is not a number from 1 to 65535</source>
        <translation>port za názvem hostitele není číslo od 1 do 65535</translation>
    </message>
    <message>
        <source>the endpoint has no host name</source>
        <translation>koncový bod neobsahuje název hostitele</translation>
    </message>
    <message>
        <source>the endpoint must not contain a user or password; they have fields of their own</source>
        <translation>koncový bod nesmí obsahovat uživatele ani heslo; mají vlastní pole</translation>
    </message>
    <message>
        <source>the endpoint must not contain a query (?…) or a fragment (#…)</source>
        <translation>koncový bod nesmí obsahovat dotaz (?…) ani fragment (#…)</translation>
    </message>
    <message>
        <source>the scheme &quot;%1&quot; is not http or https</source>
        <translation>schéma „%1“ není http ani https</translation>
    </message>
    <message>
        <source>the profile has no name</source>
        <translation>připojení nemá název</translation>
    </message>
    <message>
        <source>the profile&apos;s name begins or ends with a space</source>
        <translation>název připojení začíná nebo končí mezerou</translation>
    </message>
    <message>
        <source>the profile&apos;s name is longer than %1 characters</source>
        <translation>název připojení je příliš dlouhý; nejvyšší počet znaků je %1</translation>
    </message>
    <message>
        <source>the profile&apos;s name contains a control character</source>
        <translation>název připojení obsahuje řídicí znak</translation>
    </message>
    <message>
        <source>the service name must be 1 to 32 letters (A-Z), digits, &quot;-&quot; or &quot;_&quot;</source>
        <translation>název služby musí mít 1 až 32 písmen (A–Z), číslic, „-“ nebo „_“</translation>
    </message>
    <message>
        <source>the profile has no user name</source>
        <translation>připojení nemá uživatelské jméno</translation>
    </message>
    <message>
        <source>the user name contains a colon or a control character</source>
        <translation>uživatelské jméno obsahuje dvojtečku nebo řídicí znak</translation>
    </message>
    <message>
        <source>plain http would send the password readable to %1; use https or allow plain http for this profile</source>
        <translation>nešifrované HTTP by heslo poslalo čitelně na %1; použijte https, nebo pro toto připojení nešifrované HTTP povolte</translation>
    </message>
    <message>
        <source>the poll interval must be between 1 second and 1 hour</source>
        <translation>interval obnovování musí být od 1 sekundy do 1 hodiny</translation>
    </message>
    <message>
        <source>the name %1 cannot be found</source>
        <translation>název %1 nelze najít</translation>
    </message>
    <message>
        <source>%1 refused the connection</source>
        <translation>%1: spojení bylo odmítnuto</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer</source>
        <translation>%1: spojení bylo ukončeno bez odpovědi</translation>
    </message>
    <message>
        <source>no answer from %1 within %2 s</source>
        <translation>%1: do %2 s nepřišla odpověď</translation>
    </message>
    <message>
        <source>the answer of %1 is larger than %2 bytes</source>
        <translation>%1: odpověď je větší než %2 B</translation>
    </message>
    <message>
        <source>the answer of %1 broke off after %2 of %3 bytes</source>
        <translation>%1: odpověď se přerušila po %2 z %3 B</translation>
    </message>
    <message>
        <source>HTTP 404: no OpenNebula at this path; it is usually /RPC2</source>
        <translation>HTTP 404: na této cestě není OpenNebula; obvykle je na /RPC2</translation>
    </message>
    <message>
        <source>HTTP %1 instead of an XML-RPC answer</source>
        <translation>HTTP %1 místo odpovědi XML-RPC</translation>
    </message>
    <message>
        <source>a web page answered, not OpenNebula&apos;s XML-RPC interface</source>
        <translation>odpověděla webová stránka, ne rozhraní XML-RPC OpenNebuly</translation>
    </message>
    <message>
        <source>%1 is required</source>
        <translation>hodnota %1 je povinná</translation>
    </message>
    <message>
        <source>%1 must be a whole number</source>
        <translation>hodnota %1 musí být celé číslo</translation>
    </message>
    <message>
        <source>%1 must be a number such as 1.5</source>
        <translation>hodnota %1 musí být číslo, například 1.5</translation>
    </message>
    <message>
        <source>%1 must be between %2 and %3</source>
        <translation>hodnota %1 musí být od %2 do %3</translation>
    </message>
    <message>
        <source>%1 must be at least %2</source>
        <translation>hodnota %1 musí být nejméně %2</translation>
    </message>
    <message>
        <source>%1 must be at most %2</source>
        <translation>hodnota %1 smí být nejvýše %2</translation>
    </message>
    <message>
        <source>%1 must be one of: %2</source>
        <translation>hodnota %1 musí být jedna z těchto: %2</translation>
    </message>
    <message>
        <source>%1 must be some of: %2</source>
        <translation>hodnota %1 se smí skládat jen z těchto: %2</translation>
    </message>
    <message>
        <source>%1 holds a control character (U+%2)</source>
        <translation>hodnota %1 obsahuje řídicí znak (U+%2)</translation>
    </message>
    <message>
        <source>%1 holds an emoji or another rare character</source>
        <translation>hodnota %1 obsahuje emoji nebo jiný neobvyklý znak</translation>
    </message>
    <message>
        <source>%1 holds &quot;]]&gt;&quot;, which OpenNebula cannot store</source>
        <translation>hodnota %1 obsahuje „]]&gt;“, což OpenNebula neumí uložit</translation>
    </message>
    <message>
        <source>the file has no section [iaas], so it is no configuration of the manager</source>
        <translation>soubor nemá oddíl [iaas], není to tedy konfigurace manažera</translation>
    </message>
    <message>
        <source>the file&apos;s driver is the dummy; the built-in sandbox takes its place</source>
        <translation>ovladač v souboru je dummy; nahrazuje ho vestavěný sandbox</translation>
    </message>
    <message>
        <source>the file is for a cloud that is not OpenNebula (DRIVER is %1)</source>
        <translation>soubor je pro cloud, který není OpenNebula (DRIVER je %1)</translation>
    </message>
    <message>
        <source>%1 is too large for a configuration</source>
        <translation>soubor %1 je na konfiguraci příliš velký</translation>
    </message>
    <message>
        <source>VM %1 is no longer as it was shown; nothing was done, inspect again</source>
        <translation>stav VM %1 se od zobrazení změnil; nic se neprovedlo, zkontrolujte znovu</translation>
    </message>
    <message>
        <source>the limit of the stage %1 must be between 1 second and 7 days</source>
        <translation>limit fáze %1 musí být od 1 sekundy do 7 dnů</translation>
    </message>
    <message>
        <source>a context variable is written as NAME=VALUE, with a &quot;=&quot;</source>
        <translation>kontextová proměnná se zapisuje jako NÁZEV=HODNOTA, s „=“</translation>
    </message>
    <message>
        <source>a context variable&apos;s name may hold only letters (A-Z), digits and &quot;_&quot;, and must not begin with a digit</source>
        <translation>název kontextové proměnné smí obsahovat jen písmena (A–Z), číslice a „_“ a nesmí začínat číslicí</translation>
    </message>
    <message>
        <source>the proxy or bastion is not written as HOST:PORT or USER@HOST:PORT</source>
        <translation>proxy nebo bastion není ve tvaru HOSTITEL:PORT nebo UŽIVATEL@HOSTITEL:PORT</translation>
    </message>
    <message>
        <source>a password does not belong into the address of a proxy or bastion</source>
        <translation>heslo nepatří do adresy proxy nebo bastionu</translation>
    </message>
    <message>
        <source>the proxy or bastion has no host name</source>
        <translation>proxy nebo bastion nemá název hostitele</translation>
    </message>
    <message>
        <source>the name of the proxy or bastion holds a character that no host name has</source>
        <translation>název proxy nebo bastionu obsahuje znak, který se v názvech hostitelů nevyskytuje</translation>
    </message>
    <message>
        <source>the user name for the bastion holds a character that ssh does not take</source>
        <translation>uživatelské jméno pro bastion obsahuje znak, který ssh nepřijímá</translation>
    </message>
    <message>
        <source>the port of the proxy or bastion is not a number from 1 to 65535</source>
        <translation>port proxy nebo bastionu není číslo od 1 do 65535</translation>
    </message>
    <message>
        <source>an HTTP proxy needs its port, such as proxy.example:3128</source>
        <translation>HTTP proxy potřebuje port, například proxy.example:3128</translation>
    </message>
    <message>
        <source>the way is not direct, system, http://HOST:PORT, socks5://HOST:PORT or ssh://HOST</source>
        <translation>cesta není direct, system, http://HOSTITEL:PORT, socks5://HOSTITEL:PORT ani ssh://HOSTITEL</translation>
    </message>
    <message>
        <source>the proxy %1 refused the connection</source>
        <translation>proxy %1 odmítla spojení</translation>
    </message>
    <message>
        <source>the name of the proxy %1 cannot be found</source>
        <translation>název proxy %1 nelze najít</translation>
    </message>
    <message>
        <source>the proxy %1 closed the connection</source>
        <translation>proxy %1 ukončila spojení</translation>
    </message>
    <message>
        <source>the proxy %1 did not answer in time</source>
        <translation>proxy %1 neodpověděla včas</translation>
    </message>
    <message>
        <source>the proxy %1 let nothing through: %2</source>
        <translation>proxy %1 nic nepropustila: %2</translation>
    </message>
    <message>
        <source>the proxy %1 wants a user and a password</source>
        <translation>proxy %1 vyžaduje uživatele a heslo</translation>
    </message>
    <message>
        <source>the proxy %1 did not accept its user and password</source>
        <translation>proxy %1 nepřijala uživatele a heslo</translation>
    </message>
    <message>
        <source>the bastion did not let anything through within %1 s</source>
        <translation>bastion do %1 s nic nepropustil</translation>
    </message>
    <message>
        <source>the way through the bastion %1 is broken</source>
        <translation>cesta přes bastion %1 je přerušena</translation>
    </message>
    <message>
        <source>no way through the bastion %1: %2</source>
        <translation>přes bastion %1 nevede cesta: %2</translation>
    </message>
    <message>
        <source>the name of the proxy %1, or that of %2, cannot be found</source>
        <translation>název proxy %1 nebo název %2 nelze najít</translation>
    </message>
    <message>
        <source>the account has as many login tokens as the cloud allows (usually ten); end one that nobody needs, in the web console or with &quot;oneuser token-delete&quot;</source>
        <translation>účet má tolik přihlašovacích tokenů, kolik cloud dovoluje (obvykle deset); ukončete některý nepotřebný ve webové konzoli nebo příkazem „oneuser token-delete“</translation>
    </message>
    <message>
        <source>%1 needs an answer, because its definition in the template is malformed</source>
        <translation>%1 potřebuje odpověď, protože definice v šabloně je chybná</translation>
    </message>
    <message>
        <source>a machine takes only one of %1 and %2; leave one of them out</source>
        <translation>stroj přijme jen jedno z %1 a %2; jedno z nich vynechejte</translation>
    </message>
    <message>
        <source>%1 is no https address</source>
        <translation>%1 není adresa https</translation>
    </message>
    <message>
        <source>%1 redirects to what is no https address</source>
        <translation>%1 přesměrovává na něco, co není adresa https</translation>
    </message>
    <message>
        <source>%1 redirects once too often</source>
        <translation>%1 provádí příliš mnoho přesměrování</translation>
    </message>
    <message>
        <source>HTTP 404: no version has been announced at %1</source>
        <translation>HTTP 404: na adrese %1 není oznámena žádná verze</translation>
    </message>
    <message>
        <source>HTTP %1 instead of an announcement from %2</source>
        <translation>HTTP %1 místo oznámení od %2</translation>
    </message>
    <message>
        <source>the answer announces no version</source>
        <translation>odpověď neoznamuje žádnou verzi</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of a version</source>
        <translation>„%1“ není číslo verze</translation>
    </message>
    <message>
        <source>the page of version %1 has no https address</source>
        <translation>stránka verze %1 nemá adresu https</translation>
    </message>
    <message>
        <source>this profile has no node secret, without which the agent that a stock image installs would obey nobody; nothing was made</source>
        <translation>toto připojení nemá tajemství uzlů; bez něj by agent, kterého standardní obraz nainstaluje, nikoho neposlouchal; nic se nevytvořilo</translation>
    </message>
    <message>
        <source>%1 is set by the program itself; leave it out</source>
        <translation>%1 nastavuje sám program; vynechejte to</translation>
    </message>
    <message>
        <source>%1 in the CONTEXT of the node would have %2 KiB, and a machine takes %3; nothing was sent</source>
        <translation>%1 by v CONTEXT uzlu zabíralo %2 KiB, ale stroj přijme nejvýše %3; nic se neodeslalo</translation>
    </message>
    <message>
        <source>the settling time must be between 0 and 600 seconds</source>
        <translation>doba ustálení musí být od 0 do 600 sekund</translation>
    </message>
</context>
<context>
    <name>msm::DiagnosisBox</name>
    <message>
        <source>Why it is stuck</source>
        <translation>Proč to nepokračuje</translation>
    </message>
</context>
<context>
    <name>msm::DiagnosisText</name>
    <message>
        <source>The cloud does not answer, so what is shown is what it said last</source>
        <translation>Cloud neodpovídá, zobrazeno je tedy to, co řekl naposledy</translation>
    </message>
    <message>
        <source>It is registered here, but the cloud does not list it</source>
        <translation>Zde je zaregistrován, ale cloud ho neuvádí</translation>
    </message>
    <message>
        <source>It is on hold and waits until somebody releases it</source>
        <translation>Je pozdržen a čeká, až ho někdo uvolní</translation>
    </message>
    <message>
        <source>It waits because no host has room for it</source>
        <translation>Čeká, protože žádný hostitel pro něj nemá místo</translation>
    </message>
    <message>
        <source>It waits because no host meets the template&apos;s requirements</source>
        <translation>Čeká, protože žádný hostitel nesplňuje požadavky šablony</translation>
    </message>
    <message>
        <source>It waits because no host of the cloud is enabled</source>
        <translation>Čeká, protože v cloudu není povolen žádný hostitel</translation>
    </message>
    <message>
        <source>It waits because no system datastore has room for it or fits it</source>
        <translation>Čeká, protože žádné systémové úložiště pro něj nemá místo nebo mu nevyhovuje</translation>
    </message>
    <message>
        <source>It waits because its owner may not use any host or datastore</source>
        <translation>Čeká, protože jeho vlastník nesmí používat žádného hostitele nebo úložiště</translation>
    </message>
    <message>
        <source>It waits because the template&apos;s requirements cannot be read</source>
        <translation>Čeká, protože požadavky šablony nelze přečíst</translation>
    </message>
    <message>
        <source>It waits because the cloud&apos;s scheduler finds no place for it</source>
        <translation>Čeká, protože plánovač cloudu pro něj nenašel místo</translation>
    </message>
    <message>
        <source>It waits for a host, and the cloud&apos;s scheduler does not say why; it may not be running</source>
        <translation>Čeká na hostitele a plánovač cloudu neříká proč; možná neběží</translation>
    </message>
    <message>
        <source>Its disks are still being cloned</source>
        <translation>Jeho disky se ještě klonují</translation>
    </message>
    <message>
        <source>Its files are still being copied to %1</source>
        <translation>Jeho soubory se ještě kopírují na hostitele %1</translation>
    </message>
    <message>
        <source>The hypervisor on %1 is still starting it</source>
        <translation>Hypervizor na hostiteli %1 ho ještě spouští</translation>
    </message>
    <message>
        <source>Its files could not be copied to %1 (%2)</source>
        <translation>Jeho soubory nebylo možné zkopírovat na hostitele %1 (%2)</translation>
    </message>
    <message>
        <source>The hypervisor on %1 could not start it (%2)</source>
        <translation>Hypervizor na hostiteli %1 ho nedokázal spustit (%2)</translation>
    </message>
    <message>
        <source>Its files could not be copied back from %1 or removed there (%2)</source>
        <translation>Jeho soubory nebylo možné zkopírovat zpět z hostitele %1 nebo je tam odstranit (%2)</translation>
    </message>
    <message>
        <source>Its files could not be moved to %1 (%2)</source>
        <translation>Jeho soubory nebylo možné přesunout na hostitele %1 (%2)</translation>
    </message>
    <message>
        <source>It failed in the cloud (%1)</source>
        <translation>V cloudu selhal (%1)</translation>
    </message>
    <message>
        <source>%1 (for %2)</source>
        <comment>sentence, duration</comment>
        <translation>%1 (již %2)</translation>
    </message>
    <message>
        <source>%1 (for %2; given up in %3)</source>
        <comment>sentence, duration, duration</comment>
        <translation>%1 (již %2; konec čekání za %3)</translation>
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
        <translation>Znovu se dotáže cloudu a agentů. Nic nezmění.</translation>
    </message>
    <message>
        <source>Shows the connection, to test it or to correct it. Changes nothing by itself.</source>
        <translation>Zobrazí připojení, aby se dalo otestovat nebo opravit. Samo nic nezmění.</translation>
    </message>
    <message>
        <source>Releases it, so that it starts, then waits until it is ready and registers it.</source>
        <translation>Uvolní ho, aby se spustil, pak počká, až bude připraven, a zaregistruje ho.</translation>
    </message>
    <message>
        <source>Waits until it is ready and registers it. Changes nothing in the cloud.</source>
        <translation>Počká, až bude připraven, a zaregistruje ho. V cloudu nic nezmění.</translation>
    </message>
    <message>
        <source>Shows the operation that works on it, where it can be cancelled.</source>
        <translation>Zobrazí operaci, která s ním pracuje; tam ji lze zrušit.</translation>
    </message>
    <message>
        <source>Ends the virtual machine for good, if need be in a harder way. Asks you first.</source>
        <translation>Definitivně ukončí virtuální stroj, v případě potřeby i tvrdším způsobem. Předem se zeptá.</translation>
    </message>
    <message>
        <source>Make room</source>
        <translation>Uvolnit místo</translation>
    </message>
    <message>
        <source>The cloud places it by itself once enough is free. Others may have to end machines, or the administrator adds hosts.</source>
        <translation>Cloud ho umístí sám, jakmile bude dost volného místa. Možná musí jiní ukončit své stroje, nebo správce přidá hostitele.</translation>
    </message>
    <message>
        <source>Have a host enabled</source>
        <translation>Nechat povolit hostitele</translation>
    </message>
    <message>
        <source>The administrator of the cloud does that; then it is placed by itself.</source>
        <translation>Provede to správce cloudu; pak se umístí sám.</translation>
    </message>
    <message>
        <source>Correct the template</source>
        <translation>Opravit šablonu</translation>
    </message>
    <message>
        <source>Helps the nodes that are created after that; this one keeps what it was made with.</source>
        <translation>Pomůže uzlům vytvořeným poté; tento si ponechá to, s čím byl vytvořen.</translation>
    </message>
    <message>
        <source>Ask for rights</source>
        <translation>Požádat o práva</translation>
    </message>
    <message>
        <source>The administrator of the cloud gives them; then it is placed by itself.</source>
        <translation>Udělí je správce cloudu; pak se umístí sám.</translation>
    </message>
    <message>
        <source>The cloud cannot tell whether it runs, because %1 does not report</source>
        <translation>Cloud nedokáže říci, zda běží, protože hostitel %1 se nehlásí</translation>
    </message>
    <message>
        <source>The cloud is working on it (%1)</source>
        <translation>Cloud s ním pracuje (%1)</translation>
    </message>
    <message>
        <source>It is in a state that this program does not know (%1)</source>
        <translation>Je ve stavu, který tento program nezná (%1)</translation>
    </message>
    <message>
        <source>What the cloud says about it cannot be read, so it is left alone; the administrator of the cloud can see and mend it</source>
        <translation>Co o něm cloud říká, nelze přečíst, a proto se s ním nic nedělá; správce cloudu to může zjistit a napravit</translation>
    </message>
    <message>
        <source>The cloud is removing it (%1), though not for this program</source>
        <translation>Cloud ho odstraňuje (%1), ale ne pro tento program</translation>
    </message>
    <message>
        <source>It cannot be deleted before it leaves its state (%1)</source>
        <translation>Smazat ho lze, až opustí svůj stav (%1)</translation>
    </message>
    <message>
        <source>The cloud has accepted to delete it, but it is still there (%1)</source>
        <translation>Cloud přijal jeho smazání, ale stále existuje (%1)</translation>
    </message>
    <message>
        <source>The machine runs at %1, but nothing listens on its agent&apos;s port</source>
        <translation>Stroj běží na adrese %1, ale na portu jeho agenta nic nenaslouchá</translation>
    </message>
    <message>
        <source>The machine runs, but nothing answers at %1; it may still be starting, or a firewall is in between</source>
        <translation>Stroj běží, ale na adrese %1 nic neodpovídá; možná se ještě spouští, nebo je v cestě firewall</translation>
    </message>
    <message>
        <source>The machine runs, but what answers at %1 is not an agent</source>
        <translation>Stroj běží, ale co odpovídá na adrese %1, není agent</translation>
    </message>
    <message>
        <source>The machine runs, but its agent does not answer</source>
        <translation>Stroj běží, ale jeho agent neodpovídá</translation>
    </message>
    <message>
        <source>Its agent answers, but reports an error</source>
        <translation>Jeho agent odpovídá, ale hlásí chybu</translation>
    </message>
    <message>
        <source>Its agent answers, but MySQL is still starting</source>
        <translation>Jeho agent odpovídá, ale MySQL se ještě spouští</translation>
    </message>
    <message>
        <source>Its agent answers, but MySQL is stopping</source>
        <translation>Jeho agent odpovídá, ale MySQL se zastavuje</translation>
    </message>
    <message>
        <source>The machine runs and its agent answers, but MySQL is stopped</source>
        <translation>Stroj běží a jeho agent odpovídá, ale MySQL je zastavený</translation>
    </message>
    <message>
        <source>Its agent answers, but cannot tell how MySQL is</source>
        <translation>Jeho agent odpovídá, ale nedokáže říci, jak na tom MySQL je</translation>
    </message>
    <message>
        <source>It runs, but nobody waits for it to be ready</source>
        <translation>Běží, ale nikdo nečeká, až bude připraven</translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation>Znovu ho spustit</translation>
    </message>
    <message>
        <source>With “resume” in the cloud&apos;s own tools; the node is followed from there by itself.</source>
        <translation>Příkazem „resume“ v nástrojích cloudu; od té chvíle se uzel sleduje sám.</translation>
    </message>
    <message>
        <source>Try again what failed</source>
        <translation>Znovu zkusit, co selhalo</translation>
    </message>
    <message>
        <source>With “recover, retry” in the cloud&apos;s own tools, once the cause is mended. Data on its disks is kept.</source>
        <translation>Příkazem „recover, retry“ v nástrojích cloudu, jakmile se odstraní příčina. Data na jeho discích zůstanou zachována.</translation>
    </message>
    <message>
        <source>Check the host</source>
        <translation>Zkontrolovat hostitele</translation>
    </message>
    <message>
        <source>The administrator of the cloud sees whether it runs, has room, and reports.</source>
        <translation>Správce cloudu vidí, zda běží, má místo a hlásí se.</translation>
    </message>
    <message>
        <source>Check the agent</source>
        <translation>Zkontrolovat agenta</translation>
    </message>
    <message>
        <source>On the node: does it run, does it listen, and is its port open to this computer?</source>
        <translation>Na uzlu: běží, naslouchá a je jeho port z tohoto počítače dostupný?</translation>
    </message>
    <message>
        <source>Check MySQL</source>
        <translation>Zkontrolovat MySQL</translation>
    </message>
    <message>
        <source>On the node: its error log says why it does not run.</source>
        <translation>Na uzlu: v jeho logu chyb stojí, proč neběží.</translation>
    </message>
    <message>
        <source>The machine runs, but has no address: none at its interfaces, PCI devices and aliases, no external one, and none that its guest agent reports</source>
        <translation>Stroj běží, ale nemá adresu: žádnou na svých rozhraních, zařízeních PCI a aliasech, žádnou externí a žádnou, kterou by hlásil agent hosta</translation>
    </message>
    <message>
        <source>The machine runs, but its only address is link-local and reaches nothing (%1)</source>
        <translation>Stroj běží, ale jeho jediná adresa je link-local a nikam nevede (%1)</translation>
    </message>
    <message>
        <source>It is switched off (%1): its own system shut down, or somebody stopped it in the cloud</source>
        <translation>Je vypnutý (%1): vypnul se jeho vlastní systém, nebo ho někdo zastavil v cloudu</translation>
    </message>
    <message>
        <source>Its creation was cancelled, and it was left; it is not taken over by itself</source>
        <translation>Jeho vytváření bylo zrušeno a byl ponechán; sám od sebe se nepřevezme</translation>
    </message>
    <message>
        <source>Somebody else has ended it in the cloud</source>
        <translation>V cloudu ho ukončil někdo jiný</translation>
    </message>
    <message>
        <source>Creates another one in its place, with its name and template where these are known. Asks you first.</source>
        <translation>Vytvoří místo něj jiný, s jeho názvem a šablonou, pokud jsou známy. Předem se zeptá.</translation>
    </message>
    <message>
        <source>It is no longer shown as missing, and one node fewer is wanted.</source>
        <translation>Přestane se zobrazovat jako chybějící a bude se požadovat o jeden uzel méně.</translation>
    </message>
    <message>
        <source>Check the installation</source>
        <translation>Zkontrolovat instalaci</translation>
    </message>
    <message>
        <source>On the node: the log of the contextualization says what went wrong. It often is that the machine reaches no package server.</source>
        <translation>Na uzlu: v logu kontextualizace stojí, co se nepovedlo. Často se stroj nedostane k žádnému serveru s balíčky.</translation>
    </message>
    <message>
        <source>The machine runs, and is still installing the database server and the agent</source>
        <translation>Stroj běží a ještě instaluje databázový server a agenta</translation>
    </message>
    <message>
        <source>The machine runs, but could not install the database server and the agent</source>
        <translation>Stroj běží, ale databázový server a agenta se mu nepodařilo nainstalovat</translation>
    </message>
    <message>
        <source>Has the cloud start it, and waits until it serves. Data on its disks is kept.</source>
        <translation>Nechá cloud, aby ho spustil, a počká, až bude připraven. Data na jeho discích zůstanou zachována.</translation>
    </message>
    <message>
        <source>Has the cloud try again, once the cause is mended. Data on its disks is kept.</source>
        <translation>Nechá cloud, aby to zkusil znovu, jakmile se odstraní příčina. Data na jeho discích zůstanou zachována.</translation>
    </message>
    <message>
        <source>Let this computer in again</source>
        <translation>Znovu vpustit tento počítač</translation>
    </message>
    <message>
        <source>By an administrator of the server, on the node or from another computer: FLUSH HOSTS, or in MySQL 8 TRUNCATE performance_schema.host_cache. Then find out what on this computer breaks connections off: this program does not.</source>
        <translation>Provede správce serveru, na uzlu nebo z jiného počítače: FLUSH HOSTS, nebo v MySQL 8 TRUNCATE performance_schema.host_cache. Pak zjistěte, co na tomto počítači přerušuje spojení: tento program to není.</translation>
    </message>
    <message>
        <source>Allow logins from here</source>
        <translation>Povolit přihlášení odsud</translation>
    </message>
    <message>
        <source>The server lets in who has an account for this computer. Create one, or log in on the node.</source>
        <translation>Server vpustí toho, kdo má účet pro tento počítač. Vytvořte ho, nebo se přihlaste na uzlu.</translation>
    </message>
    <message>
        <source>Free connections</source>
        <translation>Uvolnit spojení</translation>
    </message>
    <message>
        <source>End sessions that nobody needs, or raise max_connections. The server keeps one connection for its administrator.</source>
        <translation>Ukončete relace, které nikdo nepotřebuje, nebo zvyšte max_connections. Jedno spojení si server ponechává pro svého správce.</translation>
    </message>
    <message>
        <source>Check what the image reports</source>
        <translation>Zkontrolovat, co hlásí obraz</translation>
    </message>
    <message>
        <source>The machine tells OneGate when its CONTEXT has TOKEN=YES and REPORT_READY=YES, which a create with this gate adds, and when its image is contextualized.</source>
        <translation>Stroj se u OneGate ohlásí, pokud jeho CONTEXT obsahuje TOKEN=YES a REPORT_READY=YES, což vytvoření s touto podmínkou doplní, a pokud je jeho obraz kontextualizovaný.</translation>
    </message>
    <message>
        <source>MySQL has locked this computer out, because too many connections from it were broken off</source>
        <translation>MySQL tento počítač zablokoval, protože se z něj přerušilo příliš mnoho spojení</translation>
    </message>
    <message>
        <source>MySQL runs, but no account may log in from this computer</source>
        <translation>MySQL běží, ale z tohoto počítače se nesmí přihlásit žádný účet</translation>
    </message>
    <message>
        <source>MySQL runs, but all its connections are in use</source>
        <translation>MySQL běží, ale všechna jeho spojení jsou obsazena</translation>
    </message>
    <message>
        <source>MySQL answers, but refuses logins</source>
        <translation>MySQL odpovídá, ale přihlášení odmítá</translation>
    </message>
    <message>
        <source>The machine runs, but no MySQL server answers at %1</source>
        <translation>Stroj běží, ale na adrese %1 neodpovídá žádný server MySQL</translation>
    </message>
    <message>
        <source>The machine runs, but has not told OneGate since it started that it is ready</source>
        <translation>Stroj běží, ale od svého spuštění se u OneGate neohlásil jako připravený</translation>
    </message>
    <message>
        <source>Its agent says that MySQL runs.</source>
        <translation>Podle jeho agenta MySQL běží.</translation>
    </message>
    <message>
        <source>The cloud says that it is switched off (%1), but its agent answers at %2</source>
        <translation>Cloud říká, že je vypnutý (%1), ale jeho agent odpovídá na adrese %2</translation>
    </message>
    <message>
        <source>Has its agent start MySQL, and waits until it serves.</source>
        <translation>Nechá jeho agenta spustit MySQL a čeká, až bude sloužit.</translation>
    </message>
    <message>
        <source>What answers at %1 has not shown that it is this node&apos;s agent: another machine may have the address, somebody may be in between, or the secret of the node was lost</source>
        <translation>Co odpovídá na %1, neprokázalo, že je agentem tohoto uzlu: adresu může mít jiný stroj, někdo může být mezi, nebo se tajemství uzlu ztratilo</translation>
    </message>
</context>
<context>
    <name>msm::DiagnosticsDialog</name>
    <message>
        <source>Save Diagnostics</source>
        <translation>Uložit diagnostiku</translation>
    </message>
    <message>
        <source>One text file for whoever helps you. Nothing is sent; what you do with it is up to you. It holds:</source>
        <translation>Jeden textový soubor pro toho, kdo vám pomáhá. Nic se neodesílá; jak s ním naložíte, je na vás. Obsahuje:</translation>
    </message>
    <message>
        <source>What the file holds</source>
        <translation>Co soubor obsahuje</translation>
    </message>
    <message>
        <source>All of &amp;it:</source>
        <translation>&amp;Celý obsah:</translation>
    </message>
    <message>
        <source>The file&apos;s text</source>
        <translation>Text souboru</translation>
    </message>
    <message>
        <source>• versions of the program, of its libraries and of the system</source>
        <translation>• verze programu, jeho knihoven a systému</translation>
    </message>
    <message>
        <source>• settings and connections, without what new nodes are made of</source>
        <translation>• nastavení a připojení, bez toho, z čeho se tvoří nové uzly</translation>
    </message>
    <message>
        <source>• the manager&apos;s state, and how the cloud was used in the last minute</source>
        <translation>• stav manažera a jak byl v poslední minutě využíván cloud</translation>
    </message>
    <message>
        <source>• every node with its names, addresses, host and owner</source>
        <translation>• každý uzel s názvy, adresami, hostitelem a vlastníkem</translation>
    </message>
    <message>
        <source>• the last operations with their calls, the last events, and the end of the log</source>
        <translation>• poslední operace s jejich voláními, poslední události a konec logu</translation>
    </message>
    <message>
        <source>• no passwords, no tokens, no answers to a template&apos;s questions, no CONTEXT</source>
        <translation>• žádná hesla, žádné tokeny, žádné odpovědi na otázky šablony, žádný CONTEXT</translation>
    </message>
</context>
<context>
    <name>msm::DriftDetailsPanel</name>
    <message>
        <source>Evidence and what can be done</source>
        <translation>Důkazy a co lze udělat</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Manažer</translation>
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
        <translation>Co by to provedlo</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Použít</translation>
    </message>
    <message>
        <source>Select a line to see what shows it and what can be done.</source>
        <translation>Vyberte řádek a uvidíte, co ho dokládá a co lze udělat.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) selected</source>
        <translation>
            <numerusform>Vybrán %Ln řádek</numerusform>
            <numerusform>Vybrány %Ln řádky</numerusform>
            <numerusform>Vybráno %Ln řádků</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 (VM %3)</source>
        <comment>class, name and id</comment>
        <translation>%1: %2 (VM %3)</translation>
    </message>
    <message>
        <source>Nothing can be done about all of them at once.</source>
        <translation>Se všemi najednou nelze nic udělat.</translation>
    </message>
    <message>
        <source>What is known of the finding</source>
        <translation>Co je o nálezu známo</translation>
    </message>
</context>
<context>
    <name>msm::DriftModel</name>
    <message>
        <source>Class</source>
        <translation>Třída</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Název</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresa</translation>
    </message>
    <message>
        <source>What does not fit together</source>
        <translation>Co spolu nesouhlasí</translation>
    </message>
</context>
<context>
    <name>msm::DriftText</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln další</numerusform>
            <numerusform>%Ln další</numerusform>
            <numerusform>%Ln dalších</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (VM %2)</source>
        <comment>name and id</comment>
        <translation>%1 (VM %2)</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicitní</translation>
    </message>
    <message>
        <source>Not registered</source>
        <translation>Neregistrovaný</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Zaniklý</translation>
    </message>
    <message>
        <source>Foreign</source>
        <translation>Cizí</translation>
    </message>
    <message>
        <source>Address changed</source>
        <translation>Změněná adresa</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Nedostupný</translation>
    </message>
    <message>
        <source>Kept by you</source>
        <translation>Vámi ponechaný</translation>
    </message>
    <message>
        <source>It is in the manager&apos;s list, but the virtual machine does not carry the service&apos;s label any more.</source>
        <translation>Je v seznamu manažera, ale virtuální stroj už nenese štítek služby.</translation>
    </message>
    <message>
        <source>It is in the manager&apos;s list, but the virtual machine carries the key of another operation: the id may mean another machine by now.</source>
        <translation>Je v seznamu manažera, ale virtuální stroj nese klíč jiné operace: ID už možná označuje jiný stroj.</translation>
    </message>
    <message>
        <source>It is in the manager&apos;s list, but the virtual machine carries the label of the service %1.</source>
        <translation>Je v seznamu manažera, ale virtuální stroj nese štítek služby %1.</translation>
    </message>
    <message>
        <source>It is in the manager&apos;s list, but the cloud does not show it to this account.</source>
        <translation>Je v seznamu manažera, ale cloud ho tomuto účtu nezobrazuje.</translation>
    </message>
    <message>
        <source>It is not of this service, and has the address %1, at which VM %2 is reached.</source>
        <translation>Nepatří k této službě a má adresu %1, na které se přistupuje k VM %2.</translation>
    </message>
    <message>
        <source>The virtual machines %1 carry the key of one operation: one was made or copied too many.</source>
        <translation>Virtuální stroje %1 nesou klíč jedné operace: některý byl vytvořen nebo zkopírován navíc.</translation>
    </message>
    <message>
        <source>It carries the service&apos;s label, but is not in the manager&apos;s list, and nobody waits for it.</source>
        <translation>Nese štítek služby, ale není v seznamu manažera a nikdo na něj nečeká.</translation>
    </message>
    <message>
        <source>It is in the manager&apos;s list, but the cloud has no such virtual machine any more.</source>
        <translation>Je v seznamu manažera, ale cloud už takový virtuální stroj nemá.</translation>
    </message>
    <message>
        <source>It is in the manager&apos;s list with the address %1, but now has %2.</source>
        <translation>V seznamu manažera má adresu %1, nyní má ale %2.</translation>
    </message>
    <message>
        <source>It runs, but its agent did not answer, asked twice.</source>
        <translation>Běží, ale jeho agent neodpověděl na dva dotazy.</translation>
    </message>
    <message>
        <source>You decided to leave it as it is.</source>
        <translation>Rozhodli jste se ponechat ho tak, jak je.</translation>
    </message>
    <message>
        <source>&amp;Finish: wait until it is ready, and register it</source>
        <translation>&amp;Dokončit: počkat, až bude připraven, a zaregistrovat ho</translation>
    </message>
    <message>
        <source>&amp;Keep: leave it as it is, and report it no more</source>
        <translation>Po&amp;nechat: nechat ho tak, jak je, a dál ho nehlásit</translation>
    </message>
    <message>
        <source>&amp;Remove: delete the virtual machine</source>
        <translation>&amp;Odstranit: smazat virtuální stroj</translation>
    </message>
    <message>
        <source>Remove it from the manager&apos;s &amp;list</source>
        <translation>Odebrat ze s&amp;eznamu manažera</translation>
    </message>
    <message>
        <source>Register the new a&amp;ddress</source>
        <translation>Za&amp;registrovat novou adresu</translation>
    </message>
    <message>
        <source>Re&amp;port it again</source>
        <translation>Opět &amp;hlásit</translation>
    </message>
    <message>
        <source>%1 is released, waited for until it is ready, and then added to the manager&apos;s list.</source>
        <translation>%1: uvolní se, počká se, až bude připraven, a pak se přidá do seznamu manažera.</translation>
    </message>
    <message>
        <source>%1 is waited for until it is ready, and then added to the manager&apos;s list. The cloud is not touched.</source>
        <translation>%1: počká se, až bude připraven, a pak se přidá do seznamu manažera. V cloudu se nic nezmění.</translation>
    </message>
    <message>
        <source>%1 stays in the cloud and in the manager&apos;s list, and is reported no more.</source>
        <translation>%1: zůstane v cloudu i v seznamu manažera a dál se nebude hlásit.</translation>
    </message>
    <message>
        <source>%1 stays in the cloud, is not added to the manager&apos;s list, and is reported no more.</source>
        <translation>%1: zůstane v cloudu, nepřidá se do seznamu manažera a dál se nebude hlásit.</translation>
    </message>
    <message>
        <source>%1 is deleted with everything stored on it. You are asked once more before.</source>
        <translation>%1: smaže se se vším, co je na něm uloženo. Předtím budete ještě jednou dotázáni.</translation>
    </message>
    <message>
        <source>%1 is removed from the manager&apos;s list. The cloud is not touched.</source>
        <translation>%1: odebere se ze seznamu manažera. V cloudu se nic nezmění.</translation>
    </message>
    <message>
        <source>%1 is registered with the address %2 instead of %3, as soon as its agent answers there. The cloud is not touched.</source>
        <translation>%1: zaregistruje se s adresou %2 místo %3, jakmile tam jeho agent odpoví. V cloudu se nic nezmění.</translation>
    </message>
    <message>
        <source>%1 is reported again, and you can decide anew. The cloud is not touched.</source>
        <translation>%1: bude se opět hlásit a můžete se rozhodnout znovu. V cloudu se nic nezmění.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln virtual machine(s) are waited for until they are ready, and then added to the manager&apos;s list; those on hold are released: %1</source>
        <translation>
            <numerusform>Počká se, až bude připraven %Ln virtuální stroj, a pak se přidá do seznamu manažera; je-li pozdržen, uvolní se: %1</numerusform>
            <numerusform>Počká se, až budou připraveny %Ln virtuální stroje, a pak se přidají do seznamu manažera; pozdržené se uvolní: %1</numerusform>
            <numerusform>Počká se, až bude připraveno %Ln virtuálních strojů, a pak se přidají do seznamu manažera; pozdržené se uvolní: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln virtual machine(s) stay as they are, and are reported no more: %1</source>
        <translation>
            <numerusform>%Ln virtuální stroj zůstane, jak je, a dál se nebude hlásit: %1</numerusform>
            <numerusform>%Ln virtuální stroje zůstanou, jak jsou, a dál se nebudou hlásit: %1</numerusform>
            <numerusform>%Ln virtuálních strojů zůstane, jak jsou, a dál se nebudou hlásit: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln virtual machine(s) are deleted with everything stored on them; you are asked once more before: %1</source>
        <translation>
            <numerusform>%Ln virtuální stroj se smaže se vším, co je na něm uloženo; předtím budete ještě jednou dotázáni: %1</numerusform>
            <numerusform>%Ln virtuální stroje se smažou se vším, co je na nich uloženo; předtím budete ještě jednou dotázáni: %1</numerusform>
            <numerusform>%Ln virtuálních strojů se smaže se vším, co je na nich uloženo; předtím budete ještě jednou dotázáni: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) are removed from the manager&apos;s list; the cloud is not touched: %1</source>
        <translation>
            <numerusform>%Ln uzel se odebere ze seznamu manažera; v cloudu se nic nezmění: %1</numerusform>
            <numerusform>%Ln uzly se odeberou ze seznamu manažera; v cloudu se nic nezmění: %1</numerusform>
            <numerusform>%Ln uzlů se odebere ze seznamu manažera; v cloudu se nic nezmění: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) are registered with their new addresses, as soon as their agents answer there; the cloud is not touched: %1</source>
        <translation>
            <numerusform>%Ln uzel se zaregistruje s novou adresou, jakmile tam jeho agent odpoví; v cloudu se nic nezmění: %1</numerusform>
            <numerusform>%Ln uzly se zaregistrují s novými adresami, jakmile tam jejich agenti odpovědí; v cloudu se nic nezmění: %1</numerusform>
            <numerusform>%Ln uzlů se zaregistruje s novými adresami, jakmile tam jejich agenti odpovědí; v cloudu se nic nezmění: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln virtual machine(s) are reported again; the cloud is not touched: %1</source>
        <translation>
            <numerusform>%Ln virtuální stroj se bude opět hlásit; v cloudu se nic nezmění: %1</numerusform>
            <numerusform>%Ln virtuální stroje se budou opět hlásit; v cloudu se nic nezmění: %1</numerusform>
            <numerusform>%Ln virtuálních strojů se bude opět hlásit; v cloudu se nic nezmění: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here can mend that. Look whether the agent runs on the node, and whether a firewall or a network lies between.</source>
        <translation>Odsud to napravit nelze. Podívejte se, zda na uzlu běží agent a zda není v cestě firewall nebo síť.</translation>
    </message>
    <message>
        <source>Once the virtual machine runs, its new address can be registered.</source>
        <translation>Jakmile virtuální stroj poběží, lze zaregistrovat jeho novou adresu.</translation>
    </message>
    <message>
        <source>Nothing here can mend that. Ask whoever owns the virtual machine or the network, unless the two are in networks of their own.</source>
        <translation>Odsud to napravit nelze. Zeptejte se toho, komu patří virtuální stroj nebo síť, ledaže oba stroje leží v oddělených sítích.</translation>
    </message>
    <message>
        <source>Not in its list</source>
        <translation>Není v jeho seznamu</translation>
    </message>
    <message>
        <source>In its list</source>
        <translation>Je v jeho seznamu</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Klíč %1</translation>
    </message>
    <message>
        <source>Does not show it</source>
        <translation>Nezobrazuje ho</translation>
    </message>
    <message>
        <source>Has no such virtual machine</source>
        <translation>Takový virtuální stroj nemá</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>state and host</comment>
        <translation>%1 na %2</translation>
    </message>
    <message>
        <source>No address</source>
        <translation>Bez adresy</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>Bez štítku</translation>
    </message>
    <message>
        <source>Label of the service %1</source>
        <translation>Štítek služby %1</translation>
    </message>
    <message>
        <source>Made %1</source>
        <comment>date and time</comment>
        <translation>Vytvořeno %1</translation>
    </message>
    <message>
        <source>Belongs to %1</source>
        <translation>Vlastník: %1</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Chybějící</translation>
    </message>
    <message>
        <source>Its creation was cancelled, and the virtual machine was left. It is not taken over by itself.</source>
        <translation>Jeho vytváření bylo zrušeno a virtuální stroj byl ponechán. Sám od sebe se nepřevezme.</translation>
    </message>
    <message>
        <source>It was in the manager&apos;s list, and is gone: %1.</source>
        <translation>Byl v seznamu manažera a už neexistuje: %1.</translation>
    </message>
    <message>
        <source>The cloud has none of the service&apos;s nodes any more: all of them have ended.</source>
        <translation>Cloud už nemá žádný z uzlů služby: všechny byly ukončeny.</translation>
    </message>
    <message>
        <source>The cloud knows none of the service&apos;s nodes: it may be another database behind the same address, or a restored one.</source>
        <translation>Cloud nezná žádný z uzlů služby: za stejnou adresou může být jiná databáze, nebo databáze obnovená.</translation>
    </message>
    <message>
        <source>A&amp;cknowledge: it is known to be gone</source>
        <translation>Vzít na &amp;vědomí: o jeho zániku se ví</translation>
    </message>
    <message>
        <source>%1 is no longer shown as missing, and one node fewer is wanted. The cloud is not touched.</source>
        <translation>%1: přestane se zobrazovat jako chybějící a bude se požadovat o jeden uzel méně. V cloudu se nic nezmění.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) are no longer shown as missing, nor wanted; the cloud is not touched: %1</source>
        <translation>
            <numerusform>%Ln uzel se přestane zobrazovat jako chybějící i požadovat; v cloudu se nic nezmění: %1</numerusform>
            <numerusform>%Ln uzly se přestanou zobrazovat jako chybějící i požadovat; v cloudu se nic nezmění: %1</numerusform>
            <numerusform>%Ln uzlů se přestane zobrazovat jako chybějící i požadovat; v cloudu se nic nezmění: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Was in its list</source>
        <translation>Byl v jeho seznamu</translation>
    </message>
</context>
<context>
    <name>msm::DuplicatesNotice</name>
    <message numerus="yes">
        <source>%Ln virtual machines carry the key of an operation that others carry, too</source>
        <translation>
            <numerusform>%Ln virtuální stroj nese klíč operace, který nesou i jiné</numerusform>
            <numerusform>%Ln virtuální stroje nesou klíč operace, který nesou i jiné</numerusform>
            <numerusform>%Ln virtuálních strojů nese klíč operace, který nesou i jiné</numerusform>
        </translation>
    </message>
    <message>
        <source>One operation makes one virtual machine. None of them is taken over until you decide which to finish, to keep or to remove.</source>
        <translation>Jedna operace vytvoří jeden virtuální stroj. Žádný z nich se nepřevezme, dokud nerozhodnete, který dokončit, ponechat nebo odstranit.</translation>
    </message>
    <message>
        <source>&amp;Inspect…</source>
        <translation>Zkontro&amp;lovat…</translation>
    </message>
</context>
<context>
    <name>msm::EndpointText</name>
    <message>
        <source>OpenNebula %1, signed in as %2 with a password; groups: %3</source>
        <comment>version, user, groups</comment>
        <translation>OpenNebula %1, uživatel %2 přihlášen heslem; skupiny: %3</translation>
    </message>
    <message>
        <source>OpenNebula %1, signed in as %2 with a login token; groups: %3</source>
        <comment>version, user, groups</comment>
        <translation>OpenNebula %1, uživatel %2 přihlášen přihlašovacím tokenem; skupiny: %3</translation>
    </message>
    <message>
        <source>OpenNebula %1, signed in as %2 with a login token that ends on %4; groups: %3</source>
        <comment>version, user, groups, date</comment>
        <translation>OpenNebula %1, uživatel %2 přihlášen přihlašovacím tokenem, který vyprší %4; skupiny: %3</translation>
    </message>
    <message>
        <source>No quota is set for this account.</source>
        <translation>Pro tento účet není nastavena žádná kvóta.</translation>
    </message>
    <message>
        <source>Used: %1 VMs, %2 CPU, %3 memory</source>
        <comment>each with its limit</comment>
        <translation>Využito: %1 VM, %2 CPU, paměť %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>used, limit</comment>
        <translation>%1 z %2</translation>
    </message>
</context>
<context>
    <name>msm::ErrorText</name>
    <message>
        <source>Cancelled</source>
        <translation>Zrušeno</translation>
    </message>
    <message>
        <source>Nothing more is done. Whatever the cloud had already made is kept.</source>
        <translation>Nic dalšího se neprovede. Co cloud už vytvořil, zůstane zachováno.</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Odpověď nepřišla včas</translation>
    </message>
    <message>
        <source>The other side is slow or a firewall drops the packets. Try again; if it keeps happening, check the network and the load of the front end.</source>
        <translation>Druhá strana je pomalá nebo firewall zahazuje pakety. Zkuste to znovu; pokud se to opakuje, zkontrolujte síť a zatížení front-endu.</translation>
    </message>
    <message>
        <source>Cannot be reached</source>
        <translation>Nedostupné</translation>
    </message>
    <message>
        <source>Check the address and the port, that the service runs, and that no firewall is in between.</source>
        <translation>Zkontrolujte adresu a port, zda služba běží a zda není v cestě firewall.</translation>
    </message>
    <message>
        <source>The secure connection could not be established</source>
        <translation>Nepodařilo se navázat zabezpečené spojení</translation>
    </message>
    <message>
        <source>User or password not accepted</source>
        <translation>Uživatel nebo heslo nebyly přijaty</translation>
    </message>
    <message>
        <source>Enter the user and the password, or a login token that is still valid, again.</source>
        <translation>Zadejte znovu uživatele a heslo nebo přihlašovací token, který ještě platí.</translation>
    </message>
    <message>
        <source>Not possible in the present state</source>
        <translation>V tomto stavu není možné</translation>
    </message>
    <message>
        <source>Something else is working on it, or it changed in the meantime. Refresh, look at its state, and try again.</source>
        <translation>Pracuje s tím něco jiného, nebo se to mezitím změnilo. Obnovte zobrazení, podívejte se na stav a zkuste to znovu.</translation>
    </message>
    <message>
        <source>Could not be stored or read on this computer</source>
        <translation>Na tomto počítači se to nepodařilo uložit nebo přečíst</translation>
    </message>
    <message>
        <source>Check the free space and the rights of the data folder, and that the keychain is unlocked. Nothing was sent to the cloud.</source>
        <translation>Zkontrolujte volné místo a práva k datové složce a zda je odemčená klíčenka. Do cloudu se nic neodeslalo.</translation>
    </message>
    <message>
        <source>The request may have been carried out all the same: the program looks for the result in the cloud before anything is sent again.</source>
        <translation>Požadavek se přesto mohl provést: než se cokoli odešle znovu, program v cloudu zjistí výsledek.</translation>
    </message>
    <message>
        <source>Not allowed here</source>
        <translation>Zde není povoleno</translation>
    </message>
    <message>
        <source>This connection is read-only. Allow changes in the connection if you want to make them.</source>
        <translation>Toto připojení je jen pro čtení. Chcete-li provádět změny, povolte je v připojení.</translation>
    </message>
    <message>
        <source>A quota is used up</source>
        <translation>Kvóta je vyčerpána</translation>
    </message>
    <message>
        <source>The cloud allows your account or your group no more of what the details name. Delete what is no longer needed, or ask the administrator of the cloud for more.</source>
        <translation>Cloud vašemu účtu nebo vaší skupině nedovoluje více toho, co uvádějí podrobnosti. Smažte, co už není potřeba, nebo požádejte správce cloudu o více.</translation>
    </message>
    <message>
        <source>The template asks for what only administrators may</source>
        <translation>Šablona požaduje něco, co smějí jen správci</translation>
    </message>
    <message>
        <source>The details name the attribute. Choose another template, or ask the administrator of the cloud.</source>
        <translation>Podrobnosti uvádějí daný atribut. Zvolte jinou šablonu, nebo se obraťte na správce cloudu.</translation>
    </message>
    <message>
        <source>The cloud does not allow this</source>
        <translation>Cloud to nedovoluje</translation>
    </message>
    <message>
        <source>Your account lacks a right, a quota is used up, or the object is locked. Ask the administrator of the cloud.</source>
        <translation>Vašemu účtu chybí právo, kvóta je vyčerpána, nebo je objekt uzamčen. Obraťte se na správce cloudu.</translation>
    </message>
    <message>
        <source>Nothing answers at this path</source>
        <translation>Na této cestě nic neodpovídá</translation>
    </message>
    <message>
        <source>OpenNebula&apos;s XML-RPC interface is at /RPC2, usually on port 2633. Check the endpoint.</source>
        <translation>Rozhraní XML-RPC OpenNebuly je na /RPC2, obvykle na portu 2633. Zkontrolujte koncový bod.</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>Už neexistuje</translation>
    </message>
    <message>
        <source>It was removed, or your account may not see it. Refresh to see what the cloud has now.</source>
        <translation>Bylo to odstraněno, nebo to váš účet nesmí vidět. Obnovte zobrazení a uvidíte, co cloud má nyní.</translation>
    </message>
    <message>
        <source>The cloud refused to make the virtual machine</source>
        <translation>Cloud odmítl vytvořit virtuální stroj</translation>
    </message>
    <message>
        <source>Something in the template does not fit this cloud. The details name it; correct the template, or choose another.</source>
        <translation>Něco v šabloně se k tomuto cloudu nehodí. Podrobnosti to uvádějí; opravte šablonu, nebo zvolte jinou.</translation>
    </message>
    <message>
        <source>The cloud refused the action</source>
        <translation>Cloud akci odmítl</translation>
    </message>
    <message>
        <source>The virtual machine is in a state that does not allow it, or the name is not allowed. Refresh and look at its state.</source>
        <translation>Virtuální stroj je ve stavu, který to neumožňuje, nebo název není povolen. Obnovte zobrazení a podívejte se na jeho stav.</translation>
    </message>
    <message>
        <source>The request was not accepted</source>
        <translation>Požadavek nebyl přijat</translation>
    </message>
    <message>
        <source>Correct what the details name, and try again.</source>
        <translation>Opravte, co uvádějí podrobnosti, a zkuste to znovu.</translation>
    </message>
    <message>
        <source>This OpenNebula lacks a function</source>
        <translation>Této OpenNebule chybí funkce</translation>
    </message>
    <message>
        <source>It is older than what this program supports (5.8 and later). Ask for an update of the front end.</source>
        <translation>Je starší, než tento program podporuje (5.8 a novější). Požádejte o aktualizaci front-endu.</translation>
    </message>
    <message>
        <source>The answer is not OpenNebula&apos;s</source>
        <translation>Odpověď není od OpenNebuly</translation>
    </message>
    <message>
        <source>The cloud reports an error of its own</source>
        <translation>Cloud hlásí vlastní chybu</translation>
    </message>
    <message>
        <source>Try again later. If it stays, give the details to the administrator of the cloud.</source>
        <translation>Zkuste to později. Pokud chyba přetrvá, předejte podrobnosti správci cloudu.</translation>
    </message>
    <message>
        <source>Something unexpected happened</source>
        <translation>Došlo k něčemu neočekávanému</translation>
    </message>
    <message>
        <source>Try again. If it happens again, report it with the details.</source>
        <translation>Zkuste to znovu. Pokud se to bude opakovat, nahlaste to i s podrobnostmi.</translation>
    </message>
    <message>
        <source>The virtual machine failed</source>
        <translation>Virtuální stroj selhal</translation>
    </message>
    <message>
        <source>In use by another program</source>
        <translation>Používá se v jiném programu</translation>
    </message>
    <message>
        <source>Another window or msmctl works on this connection; the details name it. Close it there, then connect again.</source>
        <translation>S tímto připojením pracuje jiné okno nebo msmctl; uvádějí to podrobnosti. Zavřete ho tam a pak se připojte znovu.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is signed by itself</source>
        <translation>Certifikát serveru je podepsán sám sebou</translation>
    </message>
    <message>
        <source>Nobody vouches for it. Test the connection to compare its fingerprint with the administrator&apos;s, and pin it if they are the same.</source>
        <translation>Nikdo se za něj nezaručuje. Otestujte připojení, porovnejte jeho otisk s otiskem od správce, a jsou-li stejné, certifikát připněte.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is signed by an unknown authority</source>
        <translation>Certifikát serveru podepsala neznámá autorita</translation>
    </message>
    <message>
        <source>If the cloud uses a certificate authority of its own, choose its file in the connection; or test the connection, compare the fingerprint, and pin the certificate.</source>
        <translation>Používá-li cloud vlastní certifikační autoritu, vyberte její soubor v připojení; nebo otestujte připojení, porovnejte otisk a certifikát připněte.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is made out for another name</source>
        <translation>Certifikát serveru je vystaven pro jiný název</translation>
    </message>
    <message>
        <source>Use the name that the certificate carries as the endpoint&apos;s. If it is the right server all the same, test the connection, compare the fingerprint, and pin the certificate.</source>
        <translation>Použijte v koncovém bodu název, který nese certifikát. Je-li to přesto správný server, otestujte připojení, porovnejte otisk a certifikát připněte.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired</source>
        <translation>Platnost certifikátu serveru vypršela</translation>
    </message>
    <message>
        <source>Ask the administrator of the cloud for a new one, and check this computer&apos;s clock.</source>
        <translation>Požádejte správce cloudu o nový a zkontrolujte hodiny tohoto počítače.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid yet</source>
        <translation>Certifikát serveru ještě neplatí</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock; if it is right, ask the administrator of the cloud.</source>
        <translation>Zkontrolujte hodiny tohoto počítače; pokud jdou správně, obraťte se na správce cloudu.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not the one that was pinned</source>
        <translation>Certifikát serveru není ten, který byl připnut</translation>
    </message>
    <message>
        <source>Either the administrator has replaced it, or somebody stands between you and the cloud. Nothing was sent. Ask the administrator for the new fingerprint before you trust it.</source>
        <translation>Buď ho správce vyměnil, nebo mezi vámi a cloudem někdo stojí. Nic se neodeslalo. Než mu začnete důvěřovat, vyžádejte si od správce nový otisk.</translation>
    </message>
    <message>
        <source>The details say what the server and this computer did not agree on.</source>
        <translation>Podrobnosti uvádějí, na čem se server a tento počítač neshodly.</translation>
    </message>
    <message>
        <source>This computer has no network</source>
        <translation>Tento počítač nemá síť</translation>
    </message>
    <message>
        <source>What was seen last stays on the screen. The cloud is asked again as soon as there is a network.</source>
        <translation>Co bylo vidět naposledy, zůstane na obrazovce. Jakmile bude síť dostupná, program se cloudu dotáže znovu.</translation>
    </message>
    <message>
        <source>In no state in which the cloud could delete it within %1</source>
        <translation>Ani za %1 se nedostal do stavu, ve kterém by ho cloud mohl smazat</translation>
    </message>
    <message>
        <source>It hangs between two states. Delete it again and choose to remove it at once, or ask the administrator of the cloud.</source>
        <translation>Visí mezi dvěma stavy. Smažte ho znovu a zvolte okamžité odstranění, nebo se obraťte na správce cloudu.</translation>
    </message>
    <message>
        <source>Not gone within %1</source>
        <translation>Ani za %1 nezanikl</translation>
    </message>
    <message>
        <source>The cloud took the request, and the virtual machine is still there. Delete it again in a harder way, or look in the cloud why it does not end.</source>
        <translation>Cloud požadavek přijal, ale virtuální stroj stále existuje. Smažte ho znovu tvrdším způsobem, nebo v cloudu zjistěte, proč nekončí.</translation>
    </message>
    <message>
        <source>Not placed on a host within %1</source>
        <translation>Ani za %1 nebyl umístěn na hostitele</translation>
    </message>
    <message>
        <source>The details say what the scheduler says. Make room in the cloud and finish waiting, or delete the node.</source>
        <translation>Podrobnosti uvádějí, co říká plánovač. Uvolněte v cloudu místo a dokončete čekání, nebo uzel smažte.</translation>
    </message>
    <message>
        <source>Files not copied within %1</source>
        <translation>Soubory se ani za %1 nezkopírovaly</translation>
    </message>
    <message>
        <source>The image is large, or its datastore is slow or full. Finish waiting if the cloud still copies, or delete the node.</source>
        <translation>Obraz je velký, nebo je jeho úložiště pomalé či plné. Dokončete čekání, pokud cloud ještě kopíruje, nebo uzel smažte.</translation>
    </message>
    <message>
        <source>Not started within %1</source>
        <translation>Ani za %1 se nespustil</translation>
    </message>
    <message>
        <source>The host is slow, or its hypervisor hangs. Look at the machine in the cloud; finish waiting, or delete the node.</source>
        <translation>Hostitel je pomalý, nebo jeho hypervizor neodpovídá. Podívejte se na stroj v cloudu; dokončete čekání, nebo uzel smažte.</translation>
    </message>
    <message>
        <source>No address within %1</source>
        <translation>Ani za %1 nedostal adresu</translation>
    </message>
    <message>
        <source>The machine runs, but nobody can reach it. Check the network of the template; finish waiting once it has an address, or delete the node.</source>
        <translation>Stroj běží, ale nikdo se k němu nedostane. Zkontrolujte síť v šabloně; jakmile bude mít adresu, dokončete čekání, nebo uzel smažte.</translation>
    </message>
    <message>
        <source>The agent did not answer within %1</source>
        <translation>Agent ani za %1 neodpověděl</translation>
    </message>
    <message>
        <source>The machine runs. Check that the agent starts in it, and that no firewall is between it and this computer; then finish waiting, or delete the node.</source>
        <translation>Stroj běží. Zkontrolujte, zda se v něm spouští agent a zda mezi ním a tímto počítačem není firewall; pak dokončete čekání, nebo uzel smažte.</translation>
    </message>
    <message>
        <source>MySQL did not run within %1</source>
        <translation>MySQL ani za %1 neběžel</translation>
    </message>
    <message>
        <source>The agent answers. Look at the log of MySQL on the node; then finish waiting, or delete the node.</source>
        <translation>Agent odpovídá. Podívejte se na uzlu do logu MySQL; pak dokončete čekání, nebo uzel smažte.</translation>
    </message>
    <message>
        <source>Not ready within %1</source>
        <translation>Ani za %1 nebyl připraven</translation>
    </message>
    <message>
        <source>Finish waiting, or delete the node.</source>
        <translation>Dokončete čekání, nebo uzel smažte.</translation>
    </message>
    <message>
        <source>The proxy does not accept user or password</source>
        <translation>Proxy nepřijímá uživatele nebo heslo</translation>
    </message>
    <message>
        <source>Enter them in the connection, on its page Network. Nothing was sent to the cloud.</source>
        <translation>Zadejte je v připojení na stránce Síť. Do cloudu se nic neodeslalo.</translation>
    </message>
    <message>
        <source>The proxy does not let anything through</source>
        <translation>Proxy nic nepropouští</translation>
    </message>
    <message>
        <source>Check its address and its port in the connection, on its page Network, and that it allows this cloud.</source>
        <translation>Zkontrolujte její adresu a port v připojení na stránce Síť a zda tento cloud povoluje.</translation>
    </message>
    <message>
        <source>The key of the SSH bastion is not known</source>
        <translation>Klíč SSH bastionu není znám</translation>
    </message>
    <message>
        <source>Connect to it once with ssh in a terminal, and compare its key with the administrator&apos;s.</source>
        <translation>Připojte se k němu jednou pomocí ssh v terminálu a porovnejte jeho klíč s klíčem od správce.</translation>
    </message>
    <message>
        <source>The SSH bastion does not accept you</source>
        <translation>SSH bastion vás nepřijímá</translation>
    </message>
    <message>
        <source>Load your key into the SSH agent with ssh-add, or name it in the configuration of ssh. The program never asks for a password of SSH.</source>
        <translation>Načtěte svůj klíč do agenta SSH příkazem ssh-add, nebo ho uveďte v konfiguraci ssh. Program se na heslo SSH nikdy neptá.</translation>
    </message>
    <message>
        <source>No way through the SSH bastion</source>
        <translation>Přes SSH bastion nevede cesta</translation>
    </message>
    <message>
        <source>Try it with ssh in a terminal. The program tries again by itself; nothing is lost.</source>
        <translation>Vyzkoušejte to pomocí ssh v terminálu. Program to zkouší znovu sám; nic se neztratí.</translation>
    </message>
    <message>
        <source>The address redirects elsewhere</source>
        <translation>Adresa přesměrovává jinam</translation>
    </message>
    <message>
        <source>The details name the target. If it is your cloud, enter it as the endpoint. It was not followed, because your password would have gone there.</source>
        <translation>Podrobnosti uvádějí cíl. Je-li to váš cloud, zadejte ho jako koncový bod. Program přesměrování nenásledoval, protože by tam šlo i vaše heslo.</translation>
    </message>
    <message>
        <source>Something in front of the cloud wants to be signed in to</source>
        <translation>Něco před cloudem vyžaduje přihlášení</translation>
    </message>
    <message>
        <source>It is not OpenNebula that asks. Ask the administrator of the cloud for the address of its XML-RPC interface behind that sign-in.</source>
        <translation>Nevyžaduje ho OpenNebula. Zeptejte se správce cloudu na adresu rozhraní XML-RPC za tímto přihlášením.</translation>
    </message>
    <message>
        <source>Something in front of the cloud refuses the request</source>
        <translation>Něco před cloudem požadavek odmítá</translation>
    </message>
    <message>
        <source>A gateway or a firewall does not let it pass. Ask whoever runs it; the details say what it calls itself.</source>
        <translation>Nepropouští ho brána nebo firewall. Obraťte se na toho, kdo je provozuje; podrobnosti uvádějí, jak se představuje.</translation>
    </message>
    <message>
        <source>A proxy wants to be signed in to</source>
        <translation>Proxy vyžaduje přihlášení</translation>
    </message>
    <message>
        <source>Give the proxy&apos;s user and password, or another way to the cloud, in the connection.</source>
        <translation>Uveďte v připojení uživatele a heslo pro proxy, nebo jinou cestu ke cloudu.</translation>
    </message>
    <message>
        <source>Asked to wait</source>
        <translation>Výzva k vyčkání</translation>
    </message>
    <message>
        <source>Something in front of the cloud takes only so many requests. The program waits as long as it was asked to, and goes on by itself.</source>
        <translation>Něco před cloudem přijímá jen určitý počet požadavků. Program počká tak dlouho, jak byl požádán, a pak sám pokračuje.</translation>
    </message>
    <message>
        <source>The network wants to be signed in to</source>
        <translation>Síť vyžaduje přihlášení</translation>
    </message>
    <message>
        <source>Open any page in a web browser, sign in there, and try again.</source>
        <translation>Otevřete ve webovém prohlížeči libovolnou stránku, přihlaste se na ní a zkuste to znovu.</translation>
    </message>
    <message>
        <source>A gateway answers, but not the cloud behind it</source>
        <translation>Odpovídá brána, ale ne cloud za ní</translation>
    </message>
    <message>
        <source>OpenNebula is down, starting or overloaded. The program tries again by itself; if it stays, give the details to the administrator of the cloud.</source>
        <translation>OpenNebula neběží, spouští se nebo je přetížená. Program to zkouší znovu sám; pokud chyba přetrvá, předejte podrobnosti správci cloudu.</translation>
    </message>
    <message>
        <source>Something else listens at this address, such as a web page or a proxy; a network&apos;s sign-in page asks for a web browser first. OpenNebula&apos;s XML-RPC interface is at /RPC2, usually on port 2633.</source>
        <translation>Na této adrese naslouchá něco jiného, například webová stránka nebo proxy; přihlašovací stránka sítě nejprve vyžaduje webový prohlížeč. Rozhraní XML-RPC OpenNebuly je na /RPC2, obvykle na portu 2633.</translation>
    </message>
    <message>
        <source>What answers is not known to be the node&apos;s agent</source>
        <translation>Není známo, že by to, co odpovídá, byl agent uzlu</translation>
    </message>
    <message>
        <source>It has not shown that it knows the secret of this node, and nothing was sent to it. Either the node was given another secret, or somebody stands between you and the node.</source>
        <translation>Neprokázalo, že zná tajemství tohoto uzlu, a nic mu nebylo odesláno. Buď uzel dostal jiné tajemství, nebo mezi vámi a uzlem někdo stojí.</translation>
    </message>
    <message>
        <source>The machine could not install the database server</source>
        <translation>Stroji se nepodařilo nainstalovat databázový server</translation>
    </message>
    <message>
        <source>Look on it at the log of the contextualization; often it reaches no package server. Mend that, restart the machine and finish waiting, or delete the node.</source>
        <translation>Podívejte se na něm do logu kontextualizace; často se nedostane k žádnému serveru s balíčky. Napravte to, restartujte stroj a dokončete čekání, nebo uzel smažte.</translation>
    </message>
    <message>
        <source>Server and agent not installed within %1</source>
        <translation>Server a agent se ani za %1 nenainstalovali</translation>
    </message>
    <message>
        <source>The machine runs. It may reach the package servers only slowly or not at all; the log of the contextualization on it says how far it is. Finish waiting, or delete the node.</source>
        <translation>Stroj běží. K serverům s balíčky se možná dostává jen pomalu nebo vůbec ne; jak je daleko, stojí na něm v logu kontextualizace. Dokončete čekání, nebo uzel smažte.</translation>
    </message>
    <message>
        <source>MySQL took no logins within %1</source>
        <translation>MySQL ani za %1 nepřijal žádné přihlášení</translation>
    </message>
    <message>
        <source>The machine runs. The details say how MySQL answered. Mend that, then finish waiting, or delete the node.</source>
        <translation>Stroj běží. Podrobnosti uvádějí, jak MySQL odpověděl. Napravte to, pak dokončete čekání, nebo uzel smažte.</translation>
    </message>
    <message>
        <source>OneGate did not say READY within %1</source>
        <translation>OneGate ani za %1 nenahlásil READY</translation>
    </message>
    <message>
        <source>The machine runs. Its image has to report to OneGate, and a READY from before the machine last started does not count. Finish waiting with another rule, or delete the node.</source>
        <translation>Stroj běží. Jeho obraz se musí ohlásit u OneGate a READY z doby před posledním spuštěním stroje se nepočítá. Dokončete čekání s jiným pravidlem, nebo uzel smažte.</translation>
    </message>
    <message>
        <source>Protected by a lock at the cloud</source>
        <translation>Chráněno zámkem v cloudu</translation>
    </message>
    <message>
        <source>“Remove Protection” in the menu Nodes takes the lock away. Then try again.</source>
        <translation>„Zrušit ochranu“ v nabídce Uzly zámek odebere. Potom to zkuste znovu.</translation>
    </message>
    <message>
        <source>Look at the cloud&apos;s message in the details; then try again, or delete it and create another.</source>
        <translation>Přečtěte si zprávu cloudu v podrobnostech; pak to zkuste znovu, nebo uzel smažte a vytvořte jiný.</translation>
    </message>
</context>
<context>
    <name>msm::EventLogModel</name>
    <message>
        <source>Time</source>
        <translation>Čas</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Závažnost</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Událost</translation>
    </message>
</context>
<context>
    <name>msm::EventLogPanel</name>
    <message>
        <source>Events</source>
        <translation>Události</translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation>Filtrovat události</translation>
    </message>
    <message>
        <source>Least severity</source>
        <translation>Nejnižší závažnost</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>Všechny události</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Varování a chyby</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Chyby</translation>
    </message>
    <message>
        <source>Show What Was Done</source>
        <translation>Ukázat, co se stalo s uzlem</translation>
    </message>
</context>
<context>
    <name>msm::EventText</name>
    <message>
        <source>The manager runs</source>
        <translation>Manažer běží</translation>
    </message>
    <message>
        <source>The manager stopped</source>
        <translation>Manažer se zastavil</translation>
    </message>
    <message>
        <source>The cloud answers again</source>
        <translation>Cloud opět odpovídá</translation>
    </message>
    <message>
        <source>%1: creation requested</source>
        <translation>%1: vyžádáno vytvoření</translation>
    </message>
    <message>
        <source>%1: the cloud made the virtual machine</source>
        <translation>%1: cloud vytvořil virtuální stroj</translation>
    </message>
    <message>
        <source>%1: ready</source>
        <translation>%1: připraven</translation>
    </message>
    <message>
        <source>%1: found running and taken over</source>
        <translation>%1: nalezen běžící a převzat</translation>
    </message>
    <message>
        <source>%1: creation failed</source>
        <translation>%1: vytvoření selhalo</translation>
    </message>
    <message>
        <source>%1: creation cancelled</source>
        <translation>%1: vytvoření zrušeno</translation>
    </message>
    <message>
        <source>%1: deletion requested</source>
        <translation>%1: vyžádáno smazání</translation>
    </message>
    <message>
        <source>%1: deleted</source>
        <translation>%1: smazán</translation>
    </message>
    <message>
        <source>%1: deletion failed</source>
        <translation>%1: smazání selhalo</translation>
    </message>
    <message>
        <source>%1: the agent no longer answers</source>
        <translation>%1: agent už neodpovídá</translation>
    </message>
    <message>
        <source>%1: the agent answers again</source>
        <translation>%1: agent opět odpovídá</translation>
    </message>
    <message>
        <source>The database was damaged and has been set aside; a new one was begun</source>
        <translation>Databáze byla poškozena a odložena stranou; založila se nová</translation>
    </message>
    <message>
        <source>VM %1</source>
        <translation>VM %1</translation>
    </message>
    <message>
        <source>A node</source>
        <translation>Uzel</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an event and its technical detail</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No connection to the cloud</source>
        <translation>Žádné spojení s cloudem</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) were found running and taken over</source>
        <translation>
            <numerusform>%Ln uzel byl nalezen běžící a převzat</numerusform>
            <numerusform>%Ln uzly byly nalezeny běžící a převzaty</numerusform>
            <numerusform>%Ln uzlů bylo nalezeno běžících a převzato</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: an interrupted operation goes on</source>
        <translation>%1: přerušená operace pokračuje</translation>
    </message>
    <message>
        <source>%1: an interrupted operation was closed</source>
        <translation>%1: přerušená operace byla uzavřena</translation>
    </message>
    <message>
        <source>%1: several virtual machines carry the key of one operation</source>
        <translation>%1: klíč jedné operace nese více virtuálních strojů</translation>
    </message>
    <message>
        <source>%1: removed from the list; the cloud was not touched</source>
        <translation>%1: odebrán ze seznamu; v cloudu se nic nezměnilo</translation>
    </message>
    <message>
        <source>%1: is left as it is, and reported no more</source>
        <translation>%1: zůstává, jak je, a dál se nehlásí</translation>
    </message>
    <message>
        <source>%1: its creation failed, so it is removed, as the connection says</source>
        <translation>%1: vytvoření selhalo, proto se podle nastavení připojení odstraňuje</translation>
    </message>
    <message>
        <source>%1: the cloud no longer has it; somebody else ended it</source>
        <translation>%1: cloud ho už nemá; ukončil ho někdo jiný</translation>
    </message>
    <message>
        <source>The cloud has none of the nodes any more (there were %1); nothing is dropped</source>
        <translation>Cloud už nemá žádný z uzlů (bylo jich %1); žádný se nezahazuje</translation>
    </message>
    <message>
        <source>%1: acknowledged to be gone</source>
        <translation>%1: zánik vzat na vědomí</translation>
    </message>
    <message>
        <source>%1: was missing, and is there again</source>
        <translation>%1: chyběl a je tu znovu</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) are no longer in the cloud; somebody else ended them</source>
        <translation>
            <numerusform>%Ln uzel už není v cloudu; ukončil ho někdo jiný</numerusform>
            <numerusform>%Ln uzly už nejsou v cloudu; ukončil je někdo jiný</numerusform>
            <numerusform>%Ln uzlů už není v cloudu; ukončil je někdo jiný</numerusform>
        </translation>
    </message>
    <message>
        <source>Virtual machines cannot be read: %1</source>
        <translation>Virtuální stroje nelze přečíst: %1</translation>
    </message>
    <message>
        <source>The clocks of the cloud and of this computer agree again</source>
        <translation>Hodiny cloudu a tohoto počítače se opět shodují</translation>
    </message>
    <message numerus="yes">
        <source>What the cloud says about %Ln virtual machine(s) cannot be read; nothing is concluded about them</source>
        <translation>
            <numerusform>Co cloud říká o %Ln virtuálním stroji, nelze přečíst; nic se z toho nevyvozuje</numerusform>
            <numerusform>Co cloud říká o %Ln virtuálních strojích, nelze přečíst; nic se z toho nevyvozuje</numerusform>
            <numerusform>Co cloud říká o %Ln virtuálních strojích, nelze přečíst; nic se z toho nevyvozuje</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 requested</source>
        <comment>node, kind of operation</comment>
        <translation>%1: vyžádáno %2</translation>
    </message>
    <message>
        <source>%1: %2 done</source>
        <comment>node, kind of operation</comment>
        <translation>%1: dokončeno %2</translation>
    </message>
    <message>
        <source>%1: %2 failed</source>
        <comment>node, kind of operation</comment>
        <translation>%1: selhalo %2</translation>
    </message>
    <message>
        <source>%1: %2 cancelled</source>
        <comment>node, kind of operation</comment>
        <translation>%1: zrušeno %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>date and time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Over: %1</source>
        <comment>an alarm</comment>
        <translation>Pominulo: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s)</source>
        <translation>
            <numerusform>%Ln uzel</numerusform>
            <numerusform>%Ln uzly</numerusform>
            <numerusform>%Ln uzlů</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: over: %2</source>
        <comment>node, alarm</comment>
        <translation>%1: pominulo: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>node, alarm</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: labels changed</source>
        <translation>%1: štítky změněny</translation>
    </message>
    <message numerus="yes">
        <source>The labels of %Ln node(s) changed</source>
        <translation>
            <numerusform>Štítky %Ln uzlu byly změněny</numerusform>
            <numerusform>Štítky %Ln uzlů byly změněny</numerusform>
            <numerusform>Štítky %Ln uzlů byly změněny</numerusform>
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
            <numerusform>Co se má stát s %Ln uzlem, jehož vytváření selhalo?</numerusform>
            <numerusform>Co se má stát s %Ln uzly, jejichž vytváření selhalo?</numerusform>
            <numerusform>Co se má stát s %Ln uzly, jejichž vytváření selhalo?</numerusform>
        </translation>
    </message>
    <message>
        <source>Finish Waiting</source>
        <translation>Dokončit čekání</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Ponechat</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Smazat…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a node and why it failed</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>a %Ln další</numerusform>
            <numerusform>a %Ln další</numerusform>
            <numerusform>a %Ln dalších</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>msm::FirstRunDialog</name>
    <message>
        <source>Welcome</source>
        <translation>Vítejte</translation>
    </message>
    <message>
        <source>Welcome to MySQL Server Manager</source>
        <translation>Vítejte v programu MySQL Server Manager</translation>
    </message>
    <message>
        <source>It creates, watches and removes MySQL nodes on an OpenNebula cloud. How do you want to begin?</source>
        <translation>Vytváří, sleduje a odstraňuje uzly MySQL v cloudu OpenNebula. Jak chcete začít?</translation>
    </message>
    <message>
        <source>Try the built-in sandbox</source>
        <translation>Vyzkoušet vestavěný sandbox</translation>
    </message>
    <message>
        <source>A small cloud on this computer; nothing has to be set up.</source>
        <translation>Malý cloud na tomto počítači; nic není třeba nastavovat.</translation>
    </message>
    <message>
        <source>Connect to OpenNebula…</source>
        <translation>Připojit se k OpenNebule…</translation>
    </message>
    <message>
        <source>You need the endpoint, a user and a password or login token.</source>
        <translation>Potřebujete koncový bod, uživatele a heslo nebo přihlašovací token.</translation>
    </message>
    <message>
        <source>Connect to OpenNebula</source>
        <translation>Připojit se k OpenNebule</translation>
    </message>
</context>
<context>
    <name>msm::FittingLabel</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopírovat</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>Vybrat &amp;vše</translation>
    </message>
</context>
<context>
    <name>msm::GateText</name>
    <message>
        <source>Another manager answers on it</source>
        <translation>Odpovídá na něm další manažer</translation>
    </message>
    <message>
        <source>It runs and has an address</source>
        <translation>Běží a má adresu</translation>
    </message>
    <message>
        <source>Its agent answers</source>
        <translation>Jeho agent odpovídá</translation>
    </message>
    <message>
        <source>MySQL itself takes logins</source>
        <translation>Sám MySQL přijímá přihlášení</translation>
    </message>
    <message>
        <source>It tells OneGate that it is ready</source>
        <translation>Ohlásí u OneGate, že je připraven</translation>
    </message>
    <message>
        <source>Its agent answers and MySQL runs</source>
        <translation>Jeho agent odpovídá a MySQL běží</translation>
    </message>
    <message>
        <source>MySQL is asked from this computer, by a whole login as a user that does not exist. Needs no agent.</source>
        <translation>MySQL se z tohoto počítače prověří úplným přihlášením jako uživatel, který neexistuje. Agenta nepotřebuje.</translation>
    </message>
    <message>
        <source>The image has to report to OneGate. A READY from before the machine last started does not count. Needs no agent.</source>
        <translation>Obraz se musí ohlásit u OneGate. READY z doby před posledním spuštěním stroje se nepočítá. Agenta nepotřebuje.</translation>
    </message>
</context>
<context>
    <name>msm::HeldProfile</name>
    <message>
        <source>“%1” is in use by another program</source>
        <translation>„%1“ používá jiný program</translation>
    </message>
    <message>
        <source>%1

Only one program at a time changes anything.</source>
        <translation>%1

Měnit cokoli smí vždy jen jeden program.</translation>
    </message>
    <message>
        <source>&amp;Show That Window</source>
        <translation>Zobrazit &amp;to okno</translation>
    </message>
    <message>
        <source>Open &amp;Read-Only</source>
        <translation>Otevřít jen pro čt&amp;ení</translation>
    </message>
    <message>
        <source>There is no window to show</source>
        <translation>Není žádné okno, které by se dalo zobrazit</translation>
    </message>
    <message>
        <source>What holds the connection is a command line, or it has just ended.</source>
        <translation>Připojení drží příkazový řádek, nebo program, který ho držel, právě skončil.</translation>
    </message>
</context>
<context>
    <name>msm::HistoryList</name>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Čas</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Co se stalo</translation>
    </message>
    <message>
        <source>There is older history.</source>
        <translation>Existuje starší historie.</translation>
    </message>
    <message>
        <source>Show Older</source>
        <translation>Ukázat starší</translation>
    </message>
</context>
<context>
    <name>msm::HistoryTab</name>
    <message>
        <source>History of the selected node</source>
        <translation>Historie vybraného uzlu</translation>
    </message>
    <message>
        <source>States over time</source>
        <translation>Stavy v čase</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nic není vybráno</translation>
    </message>
    <message>
        <source>Select a node to see what has become of it.</source>
        <translation>Vyberte uzel a uvidíte, co se s ním dělo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) selected</source>
        <translation>
            <numerusform>Vybrán %Ln uzel</numerusform>
            <numerusform>Vybrány %Ln uzly</numerusform>
            <numerusform>Vybráno %Ln uzlů</numerusform>
        </translation>
    </message>
    <message>
        <source>The history is that of one node. The events of all are in the panel Events.</source>
        <translation>Historie je vždy historií jednoho uzlu. Události všech uzlů jsou v panelu Události.</translation>
    </message>
    <message>
        <source>The history cannot be read</source>
        <translation>Historii nelze přečíst</translation>
    </message>
    <message>
        <source>No history yet</source>
        <translation>Zatím žádná historie</translation>
    </message>
    <message>
        <source>Nothing has happened to this node since this computer knows it.</source>
        <translation>Od chvíle, kdy tento počítač uzel zná, se s ním nic nestalo.</translation>
    </message>
</context>
<context>
    <name>msm::InspectionDialog</name>
    <message>
        <source>Inspection: Manager, Cloud and Agents</source>
        <translation>Kontrola: manažer, cloud a agenti</translation>
    </message>
    <message>
        <source>Result of the inspection</source>
        <translation>Výsledek kontroly</translation>
    </message>
    <message>
        <source>What came of the last choice</source>
        <translation>Co vzešlo z poslední volby</translation>
    </message>
    <message>
        <source>&amp;Show:</source>
        <translation>&amp;Zobrazit:</translation>
    </message>
    <message>
        <source>Show only one class</source>
        <translation>Zobrazit jen jednu třídu</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Nálezy</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Vše</translation>
    </message>
    <message>
        <source>%1 (%L2)</source>
        <comment>class and how many there are</comment>
        <translation>%1 (%L2)</translation>
    </message>
    <message>
        <source>The inspection was stopped</source>
        <translation>Kontrola byla zastavena</translation>
    </message>
    <message>
        <source>The cloud is being listed.</source>
        <translation>Vypisuje se obsah cloudu.</translation>
    </message>
    <message>
        <source>%L1 of %L2 agents asked.</source>
        <translation>Dotázáno agentů: %L1 z %L2.</translation>
    </message>
    <message>
        <source>What seems wrong is read once more.</source>
        <translation>Co vypadá chybně, se čte ještě jednou.</translation>
    </message>
    <message>
        <source>Inspecting…</source>
        <translation>Probíhá kontrola…</translation>
    </message>
    <message numerus="yes">
        <source>Manager, cloud and agents agree: %Ln node(s) checked</source>
        <translation>
            <numerusform>Manažer, cloud a agenti se shodují: zkontrolován %Ln uzel</numerusform>
            <numerusform>Manažer, cloud a agenti se shodují: zkontrolovány %Ln uzly</numerusform>
            <numerusform>Manažer, cloud a agenti se shodují: zkontrolováno %Ln uzlů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln disagreement(s) of manager, cloud and agents</source>
        <translation>
            <numerusform>%Ln neshoda manažera, cloudu a agentů</numerusform>
            <numerusform>%Ln neshody manažera, cloudu a agentů</numerusform>
            <numerusform>%Ln neshod manažera, cloudu a agentů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) checked. Nothing was changed.</source>
        <translation>
            <numerusform>Zkontrolován %Ln uzel. Nic se nezměnilo.</numerusform>
            <numerusform>Zkontrolovány %Ln uzly. Nic se nezměnilo.</numerusform>
            <numerusform>Zkontrolováno %Ln uzlů. Nic se nezměnilo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What the cloud says about %Ln virtual machine(s) cannot be read; nothing is concluded about them.</source>
        <translation>
            <numerusform>Co cloud říká o %Ln virtuálním stroji, nelze přečíst; nic se z toho nevyvozuje.</numerusform>
            <numerusform>Co cloud říká o %Ln virtuálních strojích, nelze přečíst; nic se z toho nevyvozuje.</numerusform>
            <numerusform>Co cloud říká o %Ln virtuálních strojích, nelze přečíst; nic se z toho nevyvozuje.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing inspected yet</source>
        <translation>Zatím nic nezkontrolováno</translation>
    </message>
    <message>
        <source>Nothing of this class</source>
        <translation>V této třídě nic není</translation>
    </message>
    <message>
        <source>Manager, cloud and agents agree</source>
        <translation>Manažer, cloud a agenti se shodují</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) checked.</source>
        <translation>
            <numerusform>Zkontrolován %Ln uzel.</numerusform>
            <numerusform>Zkontrolovány %Ln uzly.</numerusform>
            <numerusform>Zkontrolováno %Ln uzlů.</numerusform>
        </translation>
    </message>
    <message>
        <source>This connection is read-only: nothing can be changed.</source>
        <translation>Toto připojení je jen pro čtení: nic nelze měnit.</translation>
    </message>
    <message>
        <source>Wait until the inspection is over.</source>
        <translation>Počkejte, až kontrola skončí.</translation>
    </message>
    <message>
        <source>Carrying out what you chose…</source>
        <translation>Provádí se, co jste zvolili…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation>
            <numerusform>Zbývá %Ln</numerusform>
            <numerusform>Zbývají %Ln</numerusform>
            <numerusform>Zbývá %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln operation(s) begun</source>
        <translation>
            <numerusform>Zahájena %Ln operace</numerusform>
            <numerusform>Zahájeny %Ln operace</numerusform>
            <numerusform>Zahájeno %Ln operací</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) done</source>
        <translation>
            <numerusform>Vyřízen %Ln řádek</numerusform>
            <numerusform>Vyřízeny %Ln řádky</numerusform>
            <numerusform>Vyřízeno %Ln řádků</numerusform>
        </translation>
    </message>
    <message>
        <source>The window&apos;s operations follow them, stage by stage.</source>
        <translation>Jejich průběh uvidíte fázi po fázi v operacích hlavního okna.</translation>
    </message>
    <message>
        <source>%L1 done, %L2 not done: %3</source>
        <comment>two numbers and a reason</comment>
        <translation>Vyřízeno: %L1, nevyřízeno: %L2 (%3)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Zas&amp;tavit</translation>
    </message>
    <message>
        <source>Inspect A&amp;gain</source>
        <translation>Zkontrolovat znov&amp;u</translation>
    </message>
    <message numerus="yes">
        <source>%Ln machine(s) do not run, so no agent was asked about them.</source>
        <translation>
            <numerusform>%Ln stroj neběží, na něj se proto žádný agent nedotazoval.</numerusform>
            <numerusform>%Ln stroje neběží, na ně se proto žádný agent nedotazoval.</numerusform>
            <numerusform>%Ln strojů neběží, na ně se proto žádný agent nedotazoval.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No disagreement found: %Ln node(s) checked</source>
        <translation>
            <numerusform>Nenalezen žádný rozpor: zkontrolován %Ln uzel</numerusform>
            <numerusform>Nenalezen žádný rozpor: zkontrolovány %Ln uzly</numerusform>
            <numerusform>Nenalezen žádný rozpor: zkontrolováno %Ln uzlů</numerusform>
        </translation>
    </message>
    <message>
        <source>No disagreement found</source>
        <translation>Nenalezen žádný rozpor</translation>
    </message>
</context>
<context>
    <name>msm::InstallText</name>
    <message>
        <source>Stock image: install MariaDB</source>
        <translation>Standardní obraz: nainstalovat MariaDB</translation>
    </message>
    <message>
        <source>Stock image: install MySQL</source>
        <translation>Standardní obraz: nainstalovat MySQL</translation>
    </message>
    <message>
        <source>The image has MySQL and the agent</source>
        <translation>Obraz obsahuje MySQL i agenta</translation>
    </message>
</context>
<context>
    <name>msm::LabelsDialog</name>
    <message>
        <source>Labels</source>
        <translation>Štítky</translation>
    </message>
    <message>
        <source>&amp;Labels of %1:</source>
        <translation>Ští&amp;tky uzlu %1:</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Labels of %Ln nodes:</source>
        <translation>
            <numerusform>Ští&amp;tky %Ln uzlu:</numerusform>
            <numerusform>Ští&amp;tky %Ln uzlů:</numerusform>
            <numerusform>Ští&amp;tky %Ln uzlů:</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;New label:</source>
        <translation>&amp;Nový štítek:</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Přidat</translation>
    </message>
    <message>
        <source>A&amp;pply</source>
        <translation>Po&amp;užít</translation>
    </message>
    <message>
        <source>A label has no comma and does not begin with msm/.</source>
        <translation>Štítek neobsahuje čárku a nezačíná na msm/.</translation>
    </message>
</context>
<context>
    <name>msm::LegacyText</name>
    <message>
        <source>has no meaning here</source>
        <translation>zde nemá význam</translation>
    </message>
    <message>
        <source>its value cannot be used</source>
        <translation>jeho hodnotu nelze použít</translation>
    </message>
    <message>
        <source>refers to something that the file does not say</source>
        <translation>odkazuje na něco, co soubor neuvádí</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nelze přečíst</translation>
    </message>
    <message>
        <source>Image: %1</source>
        <translation>Obraz: %1</translation>
    </message>
    <message>
        <source>Network: %1</source>
        <translation>Síť: %1</translation>
    </message>
    <message>
        <source>CPU: %1</source>
        <translation>CPU: %1</translation>
    </message>
    <message>
        <source>Memory: %1</source>
        <translation>Paměť: %1</translation>
    </message>
    <message>
        <source>Context: %1</source>
        <translation>Kontext: %1</translation>
    </message>
    <message>
        <source>Endpoint: %1</source>
        <translation>Koncový bod: %1</translation>
    </message>
    <message>
        <source>User: %1</source>
        <translation>Uživatel: %1</translation>
    </message>
    <message>
        <source>Not taken: %1 (%2)</source>
        <translation>Nepřevzato: %1 (%2)</translation>
    </message>
    <message>
        <source>Plain HTTP: the password travels readable to %1. The connection asks for your consent before it can be used.</source>
        <translation>Nešifrované HTTP: heslo putuje čitelně na %1. Než bude možné připojení použít, vyžádá si váš souhlas.</translation>
    </message>
    <message>
        <source>The file has no password; enter it in the connection.</source>
        <translation>Soubor neobsahuje heslo; zadejte ho v připojení.</translation>
    </message>
    <message>
        <source>Saving the connection stores the password in the keychain. Remove it from the file then; the file itself is never changed.</source>
        <translation>Uložením připojení se heslo uloží do klíčenky. Pak ho ze souboru odstraňte; samotný soubor se nikdy nemění.</translation>
    </message>
</context>
<context>
    <name>msm::LossText</name>
    <message>
        <source>ended %1</source>
        <comment>date and time</comment>
        <translation>ukončen %1</translation>
    </message>
    <message>
        <source>ended; noticed %1</source>
        <comment>date and time</comment>
        <translation>ukončen; zjištěno %1</translation>
    </message>
    <message>
        <source>another machine has had its id; noticed %1</source>
        <comment>date and time</comment>
        <translation>jeho ID mezitím měl jiný stroj; zjištěno %1</translation>
    </message>
    <message>
        <source>the cloud has no such machine; noticed %1</source>
        <comment>date and time</comment>
        <translation>cloud takový stroj nemá; zjištěno %1</translation>
    </message>
</context>
<context>
    <name>msm::MachineForm</name>
    <message>
        <source>Image</source>
        <translation>Obraz</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Síť</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory in MiB</source>
        <translation>Paměť v MiB</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Vyberte…</translation>
    </message>
    <message>
        <source>&amp;Image:</source>
        <translation>Ob&amp;raz:</translation>
    </message>
    <message>
        <source>Net&amp;work:</source>
        <translation>&amp;Síť:</translation>
    </message>
    <message>
        <source>M&amp;emory:</source>
        <translation>&amp;Paměť:</translation>
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
        <translation>Virtuální procesory</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automaticky</translation>
    </message>
    <message>
        <source>How many processors the guest sees; automatic: as the cloud decides</source>
        <translation>Kolik procesorů vidí hostovaný systém; automaticky: jak určí cloud</translation>
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
        <translation>%1, od %2</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <comment>host, times</comment>
        <translation>%1, %2 až %3</translation>
    </message>
    <message>
        <source>%1, %2 to %3: %4</source>
        <comment>host, times, what ended it</comment>
        <translation>%1, %2 až %3: %4</translation>
    </message>
    <message>
        <source>(hidden)</source>
        <translation>(skryto)</translation>
    </message>
    <message numerus="yes">
        <source>… (%Ln characters)</source>
        <translation>
            <numerusform>… (%Ln znak)</numerusform>
            <numerusform>… (%Ln znaky)</numerusform>
            <numerusform>… (%Ln znaků)</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked at the cloud</source>
        <translation>Zamčeno v cloudu</translation>
    </message>
    <message>
        <source>Locked at the cloud since %1, by account %2</source>
        <comment>time, number</comment>
        <translation>Zamčeno v cloudu od %1, účtem %2</translation>
    </message>
</context>
<context>
    <name>msm::MainWindow</name>
    <message numerus="yes">
        <source>Rows copied: %Ln</source>
        <translation>
            <numerusform>Zkopírované řádky: %Ln</numerusform>
            <numerusform>Zkopírované řádky: %Ln</numerusform>
            <numerusform>Zkopírované řádky: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Podrobnosti</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operace</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Události</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Sloupce</translation>
    </message>
    <message>
        <source>Main Toolbar</source>
        <translation>Hlavní panel nástrojů</translation>
    </message>
    <message>
        <source>Show &amp;Operations</source>
        <translation>Zobrazit op&amp;erace</translation>
    </message>
    <message>
        <source>&amp;What Is New…</source>
        <translation>&amp;Co je nového…</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmy</translation>
    </message>
    <message>
        <source>Alarms (%1)</source>
        <translation>Alarmy (%1)</translation>
    </message>
    <message>
        <source>&amp;Group By</source>
        <translation>Seskupit p&amp;odle</translation>
    </message>
    <message>
        <source>&amp;Views</source>
        <translation>Po&amp;hledy</translation>
    </message>
    <message>
        <source>Save View</source>
        <translation>Uložit pohled</translation>
    </message>
    <message>
        <source>Rename View</source>
        <translation>Přejmenovat pohled</translation>
    </message>
    <message>
        <source>Connect &amp;To</source>
        <translation>Připojit &amp;k</translation>
    </message>
    <message>
        <source>Open in &amp;New Window</source>
        <translation>Ote&amp;vřít v novém okně</translation>
    </message>
</context>
<context>
    <name>msm::ManagerHeader</name>
    <message>
        <source>State of the manager</source>
        <translation>Stav manažera</translation>
    </message>
    <message>
        <source>Protection of the connection</source>
        <translation>Zabezpečení spojení</translation>
    </message>
    <message>
        <source>Read-only connection</source>
        <translation>Připojení jen pro čtení</translation>
    </message>
    <message>
        <source>%1 of %2 wanted are running</source>
        <comment>nodes</comment>
        <translation>%1 z %2 požadovaných běží</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Nepřipojeno</translation>
    </message>
    <message>
        <source>Built-in sandbox</source>
        <translation>Vestavěný sandbox</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>The connection is encrypted and the server&apos;s certificate is checked.</source>
        <translation>Spojení je šifrované a certifikát serveru se ověřuje.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Tento počítač</translation>
    </message>
    <message>
        <source>The connection does not leave this computer.</source>
        <translation>Spojení neopouští tento počítač.</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Nešifrováno</translation>
    </message>
    <message>
        <source>Anybody on the way can read and change what is sent, passwords included.</source>
        <translation>Kdokoli po cestě může číst a měnit, co se posílá, včetně hesel.</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Jen pro čtení</translation>
    </message>
    <message>
        <source>This connection refuses everything that changes the cloud.</source>
        <translation>Toto připojení odmítá vše, co mění cloud.</translation>
    </message>
    <message>
        <source>Not refreshed yet</source>
        <translation>Zatím neobnoveno</translation>
    </message>
    <message>
        <source>Refreshed %1 ago</source>
        <translation>Obnoveno před %1</translation>
    </message>
    <message>
        <source>Last seen %1 ago</source>
        <translation>Naposledy viděno před %1</translation>
    </message>
    <message>
        <source>%1; missing: %2</source>
        <comment>how many there are, names</comment>
        <translation>%1; chybí: %2</translation>
    </message>
    <message>
        <source>Cloud doubtful</source>
        <translation>Nejistý cloud</translation>
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
            <numerusform>%Ln chybí</numerusform>
            <numerusform>%Ln chybí</numerusform>
            <numerusform>%Ln chybí</numerusform>
        </translation>
    </message>
    <message>
        <source>Production connection</source>
        <translation>Připojení k produkci</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produkce</translation>
    </message>
    <message>
        <source>People depend on these nodes. A deletion is confirmed by the name of the connection.</source>
        <translation>Na těchto uzlech závisejí lidé. Smazání se potvrzuje názvem připojení.</translation>
    </message>
    <message>
        <source>Last known:</source>
        <comment>how many nodes</comment>
        <translation>Naposledy známo:</translation>
    </message>
    <message>
        <source>Every node that was created or taken over counts as wanted, until it is deleted or said to be gone. “Present Number Is Right” in the menu Nodes makes the two numbers the same.</source>
        <translation>Každý uzel, který byl vytvořen nebo převzat, se počítá jako požadovaný, dokud není smazán nebo prohlášen za ztracený. „Nynější počet je správný“ v nabídce Uzly oba počty srovná.</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <comment>names of nodes</comment>
        <translation>Chybí: %1</translation>
    </message>
</context>
<context>
    <name>msm::MessageLine</name>
    <message>
        <source>Message</source>
        <translation>Zpráva</translation>
    </message>
</context>
<context>
    <name>msm::Messages</name>
    <message numerus="yes">
        <source>%Ln operation(s) failed</source>
        <translation>
            <numerusform>%Ln operace selhala</numerusform>
            <numerusform>%Ln operace selhaly</numerusform>
            <numerusform>%Ln operací selhalo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> and %Ln more</source>
        <translation>
            <numerusform> a %Ln další</numerusform>
            <numerusform> a %Ln další</numerusform>
            <numerusform> a %Ln dalších</numerusform>
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
            <numerusform>%Ln požadavek nebylo možné zahájit</numerusform>
            <numerusform>%Ln požadavky nebylo možné zahájit</numerusform>
            <numerusform>%Ln požadavků nebylo možné zahájit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>msm::MissingNodesNotice</name>
    <message numerus="yes">
        <source>The cloud has none of the nodes any more: %Ln ended</source>
        <translation>
            <numerusform>Cloud už nemá žádný z uzlů: ukončen %Ln</numerusform>
            <numerusform>Cloud už nemá žádný z uzlů: ukončeny %Ln</numerusform>
            <numerusform>Cloud už nemá žádný z uzlů: ukončeno %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>The cloud knows none of the nodes: is it the right one?</source>
        <translation>Cloud nezná žádný z uzlů: je to ten pravý?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) missing: somebody else has ended them</source>
        <translation>
            <numerusform>Chybí %Ln uzel: ukončil ho někdo jiný</numerusform>
            <numerusform>Chybí %Ln uzly: ukončil je někdo jiný</numerusform>
            <numerusform>Chybí %Ln uzlů: ukončil je někdo jiný</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody else ended them. Nothing is dropped until you say so.</source>
        <translation>Ukončil je někdo jiný. Žádný se nezahodí, dokud to neřeknete.</translation>
    </message>
    <message>
        <source>It may be another database behind the same address, or a restored one. Nothing is dropped until you say so.</source>
        <translation>Za stejnou adresou může být jiná databáze, nebo databáze obnovená. Žádný se nezahodí, dokud to neřeknete.</translation>
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
            <numerusform>a %Ln další</numerusform>
            <numerusform>a %Ln další</numerusform>
            <numerusform>a %Ln dalších</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Inspect…</source>
        <translation>Zkontro&amp;lovat…</translation>
    </message>
    <message>
        <source>Ma&amp;ke It So…</source>
        <translation>Nahradi&amp;t je…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln Are &amp;Right Now</source>
        <translation>
            <numerusform>Nyní jich &amp;má být %Ln</numerusform>
            <numerusform>Nyní jich &amp;má být %Ln</numerusform>
            <numerusform>Nyní jich &amp;má být %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>They Are &amp;Gone</source>
        <translation>Opravdu zani&amp;kly</translation>
    </message>
</context>
<context>
    <name>msm::NetworkForm</name>
    <message>
        <source>Reach the &amp;cloud:</source>
        <translation>Přístup ke &amp;cloudu:</translation>
    </message>
    <message>
        <source>Reach the &amp;agents:</source>
        <translation>Přístup k &amp;agentům:</translation>
    </message>
    <message>
        <source>As the cloud</source>
        <translation>Jako ke cloudu</translation>
    </message>
</context>
<context>
    <name>msm::NodeFilter</name>
    <message>
        <source>state:</source>
        <comment>begins a term of the filter, as in state:failed,missing; one word</comment>
        <translation>stav:</translation>
    </message>
</context>
<context>
    <name>msm::NodeGroups</name>
    <message>
        <source>Without a host</source>
        <comment>nodes</comment>
        <translation>Bez hostitele</translation>
    </message>
    <message>
        <source>Without labels</source>
        <comment>nodes</comment>
        <translation>Bez štítků</translation>
    </message>
    <message>
        <source>Role not known</source>
        <comment>nodes</comment>
        <translation>Role není známa</translation>
    </message>
</context>
<context>
    <name>msm::NodeHistory</name>
    <message>
        <source>%1: under way</source>
        <comment>operation</comment>
        <translation>%1: probíhá</translation>
    </message>
    <message>
        <source>%1: done in %2</source>
        <comment>operation, duration</comment>
        <translation>%1: hotovo za %2</translation>
    </message>
    <message>
        <source>%1: ended after %2: %3</source>
        <comment>operation, duration, why</comment>
        <translation>%1: skončilo po %2: %3</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>zrušeno</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1: taken within %2</source>
        <comment>call, duration</comment>
        <translation>%1: přijato za %2</translation>
    </message>
    <message>
        <source>%1: refused: %2</source>
        <comment>call, why</comment>
        <translation>%1: odmítnuto: %2</translation>
    </message>
    <message>
        <source>%1: no clear answer: %2</source>
        <comment>call, why</comment>
        <translation>%1: bez jasné odpovědi: %2</translation>
    </message>
    <message>
        <source>%1: sent, and nobody heard an answer</source>
        <comment>call</comment>
        <translation>%1: odesláno, odpověď nikdo neslyšel</translation>
    </message>
    <message>
        <source>The machine is on host %1</source>
        <translation>Stroj je na hostiteli %1</translation>
    </message>
    <message>
        <source>The machine left host %1</source>
        <translation>Stroj opustil hostitele %1</translation>
    </message>
    <message>
        <source>The machine left host %1: %2</source>
        <comment>host, why in the cloud&apos;s words</comment>
        <translation>Stroj opustil hostitele %1: %2</translation>
    </message>
</context>
<context>
    <name>msm::NodeLabels</name>
    <message>
        <source>The labels are changed.</source>
        <translation>Štítky jsou změněny.</translation>
    </message>
</context>
<context>
    <name>msm::NodeTableModel</name>
    <message>
        <source>What cloud, agent, MySQL and running operations add up to</source>
        <translation>Souhrn toho, co říká cloud, agent, MySQL a běžící operace</translation>
    </message>
    <message>
        <source>The virtual machine&apos;s id in the cloud</source>
        <translation>ID virtuálního stroje v cloudu</translation>
    </message>
    <message>
        <source>What runs on the node beside MySQL</source>
        <translation>Co na uzlu běží vedle MySQL</translation>
    </message>
    <message>
        <source>The machine&apos;s state as OpenNebula calls it</source>
        <translation>Stav stroje, jak ho nazývá OpenNebula</translation>
    </message>
    <message>
        <source>Whether the node&apos;s agent answers</source>
        <translation>Zda agent uzlu odpovídá</translation>
    </message>
    <message>
        <source>State of the MySQL server, as its agent reports it</source>
        <translation>Stav serveru MySQL, jak ho hlásí jeho agent</translation>
    </message>
    <message>
        <source>Time since the node&apos;s agent last answered</source>
        <translation>Doba od poslední odpovědi agenta uzlu</translation>
    </message>
    <message>
        <source>none</source>
        <translation>žádná</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stav</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Název</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funkce</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresa</translation>
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
        <translation>Paměť</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Hostitel</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Vlastník</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>Doba běhu</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Stáří</translation>
    </message>
    <message>
        <source>%1, protected</source>
        <comment>a node</comment>
        <translation>%1, chráněný</translation>
    </message>
    <message>
        <source>The labels that people have given the machine in the cloud</source>
        <translation>Štítky, které stroji v cloudu dali lidé</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name of a group, how many nodes it has</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>collapsed</source>
        <comment>group of nodes</comment>
        <translation>sbalená</translation>
    </message>
    <message>
        <source>expanded</source>
        <comment>group of nodes</comment>
        <translation>rozbalená</translation>
    </message>
    <message>
        <source>Group %1, %2, %3</source>
        <comment>its name, how many nodes, collapsed or expanded</comment>
        <translation>Skupina %1, %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln nodes</source>
        <translation>
            <numerusform>%Ln uzel</numerusform>
            <numerusform>%Ln uzly</numerusform>
            <numerusform>%Ln uzlů</numerusform>
        </translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Štítky</translation>
    </message>
    <message>
        <source>The part that the MySQL server plays in replication, as its agent reports it</source>
        <translation>Role serveru MySQL v replikaci, jak ji hlásí jeho agent</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>%1, not asked yet</source>
        <comment>the state of a node</comment>
        <translation>%1, ještě nedotázán</translation>
    </message>
    <message>
        <source>It was ready before. Its agent has not been asked since this program connected.</source>
        <translation>Dříve byl připraven. Jeho agent od připojení tohoto programu ještě nebyl dotázán.</translation>
    </message>
</context>
<context>
    <name>msm::NodeTableView</name>
    <message>
        <source>Service nodes</source>
        <translation>Uzly služby</translation>
    </message>
    <message>
        <source>&amp;Reset Columns</source>
        <translation>Obnovit &amp;výchozí sloupce</translation>
    </message>
    <message>
        <source>&amp;No Groups</source>
        <translation>&amp;Bez skupin</translation>
    </message>
    <message>
        <source>&amp;Select Its Nodes</source>
        <translation>&amp;Vybrat její uzly</translation>
    </message>
    <message>
        <source>&amp;Expand</source>
        <translation>&amp;Rozbalit</translation>
    </message>
    <message>
        <source>&amp;Collapse</source>
        <translation>&amp;Sbalit</translation>
    </message>
    <message>
        <source>E&amp;xpand All</source>
        <translation>Rozbalit vš&amp;e</translation>
    </message>
    <message>
        <source>C&amp;ollapse All</source>
        <translation>Sb&amp;alit vše</translation>
    </message>
</context>
<context>
    <name>msm::NodeTabs</name>
    <message>
        <source>Pages about the selection</source>
        <translation>Stránky o výběru</translation>
    </message>
</context>
<context>
    <name>msm::NodeText</name>
    <message numerus="yes">
        <source>%Ln creating</source>
        <translation>
            <numerusform>%Ln se vytváří</numerusform>
            <numerusform>%Ln se vytvářejí</numerusform>
            <numerusform>%Ln se vytváří</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running</source>
        <translation>
            <numerusform>%Ln běží</numerusform>
            <numerusform>%Ln běží</numerusform>
            <numerusform>%Ln běží</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln degraded</source>
        <translation>
            <numerusform>%Ln degradovaný</numerusform>
            <numerusform>%Ln degradované</numerusform>
            <numerusform>%Ln degradovaných</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln powered off</source>
        <translation>
            <numerusform>%Ln vypnutý</numerusform>
            <numerusform>%Ln vypnuté</numerusform>
            <numerusform>%Ln vypnutých</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln selhal</numerusform>
            <numerusform>%Ln selhaly</numerusform>
            <numerusform>%Ln selhalo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleting</source>
        <translation>
            <numerusform>%Ln se maže</numerusform>
            <numerusform>%Ln se mažou</numerusform>
            <numerusform>%Ln se maže</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>%Ln chybí</numerusform>
            <numerusform>%Ln chybí</numerusform>
            <numerusform>%Ln chybí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not registered</source>
        <translation>
            <numerusform>%Ln neregistrovaný</numerusform>
            <numerusform>%Ln neregistrované</numerusform>
            <numerusform>%Ln neregistrovaných</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <translation>
            <numerusform>%Ln neznámý</numerusform>
            <numerusform>%Ln neznámé</numerusform>
            <numerusform>%Ln neznámých</numerusform>
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
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>minutes and seconds</comment>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>The cloud&apos;s clock is %1 ahead of this computer&apos;s</source>
        <translation>Hodiny cloudu jdou oproti tomuto počítači napřed o %1</translation>
    </message>
    <message>
        <source>The cloud&apos;s clock is %1 behind this computer&apos;s</source>
        <translation>Hodiny cloudu jdou oproti tomuto počítači pozadu o %1</translation>
    </message>
    <message>
        <source>No nodes</source>
        <translation>Žádné uzly</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cancelled</source>
        <translation>
            <numerusform>%Ln zrušený</numerusform>
            <numerusform>%Ln zrušené</numerusform>
            <numerusform>%Ln zrušených</numerusform>
        </translation>
    </message>
    <message>
        <source>itself %1, %2</source>
        <comment>MySQL, e.g. takes logins; seen some time ago</comment>
        <translation>sám %1, %2</translation>
    </message>
    <message>
        <source>Protected: the cloud neither changes nor deletes it until the lock is removed.</source>
        <translation>Chráněný: cloud jej nezmění ani nesmaže, dokud není zámek odebrán.</translation>
    </message>
    <message numerus="yes">
        <source>source of %Ln replica(s)</source>
        <translation>
            <numerusform>zdroj pro %Ln repliku</numerusform>
            <numerusform>zdroj pro %Ln repliky</numerusform>
            <numerusform>zdroj pro %Ln replik</numerusform>
        </translation>
    </message>
    <message>
        <source>replica of %1</source>
        <translation>replika serveru %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln replica(s) replicate from %1.</source>
        <translation>
            <numerusform>Z uzlu %1 replikuje %Ln replika.</numerusform>
            <numerusform>Z uzlu %1 replikují %Ln repliky.</numerusform>
            <numerusform>Z uzlu %1 replikuje %Ln replik.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Other servers replicate from %Ln of these nodes.</source>
        <translation>
            <numerusform>Z %Ln z těchto uzlů replikují jiné servery.</numerusform>
            <numerusform>Ze %Ln z těchto uzlů replikují jiné servery.</numerusform>
            <numerusform>Z %Ln z těchto uzlů replikují jiné servery.</numerusform>
        </translation>
    </message>
    <message>
        <source>Source</source>
        <comment>role of a server in replication</comment>
        <translation>Zdroj</translation>
    </message>
    <message>
        <source>Source and replica</source>
        <comment>role of a server in replication</comment>
        <translation>Zdroj a replika</translation>
    </message>
    <message>
        <source>Replica</source>
        <comment>role of a server in replication</comment>
        <translation>Replika</translation>
    </message>
    <message>
        <source>No replication</source>
        <comment>role of a server in replication</comment>
        <translation>Bez replikace</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln of them not asked yet</source>
        <comment>12 running</comment>
        <translation>
            <numerusform>%1, z toho %Ln ještě nedotázán</numerusform>
            <numerusform>%1, z toho %Ln ještě nedotázány</numerusform>
            <numerusform>%1, z toho %Ln ještě nedotázáno</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>msm::NodeVerbs</name>
    <message>
        <source>Copied: %1</source>
        <translation>Zkopírováno: %1</translation>
    </message>
</context>
<context>
    <name>msm::NodesPanel</name>
    <message>
        <source>Filter nodes</source>
        <translation>Filtrovat uzly</translation>
    </message>
    <message>
        <source>No service nodes yet</source>
        <translation>Zatím žádné uzly služby</translation>
    </message>
    <message>
        <source>&amp;Create Nodes…</source>
        <translation>&amp;Vytvořit uzly…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Připojování…</translation>
    </message>
    <message>
        <source>Signing in and looking for nodes that run already.</source>
        <translation>Probíhá přihlášení a hledání uzlů, které už běží.</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nepřipojeno</translation>
    </message>
    <message>
        <source>Choose a cloud to see and manage its MySQL nodes.</source>
        <translation>Vyberte cloud, jehož uzly MySQL chcete vidět a spravovat.</translation>
    </message>
    <message>
        <source>C&amp;onnections…</source>
        <translation>Připo&amp;jení…</translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>Textu „%1“ nic neodpovídá</translation>
    </message>
    <message numerus="yes">
        <source>Hidden by the filter: %Ln</source>
        <translation>
            <numerusform>Skryto filtrem: %Ln</numerusform>
            <numerusform>Skryto filtrem: %Ln</numerusform>
            <numerusform>Skryto filtrem: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>C&amp;lear Filter</source>
        <translation>Vymazat &amp;filtr</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>Zobrazeno %1 z %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln vybraný</numerusform>
            <numerusform>%Ln vybrané</numerusform>
            <numerusform>%Ln vybraných</numerusform>
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
            <numerusform>%Ln skrytý</numerusform>
            <numerusform>%Ln skryté</numerusform>
            <numerusform>%Ln skrytých</numerusform>
        </translation>
    </message>
    <message>
        <source>A service node is a virtual machine that runs MySQL. Create the first ones from a template or an image of your cloud.</source>
        <translation>Uzel služby je virtuální stroj, na kterém běží MySQL. První uzly vytvořte ze šablony nebo z obrazu ve svém cloudu.</translation>
    </message>
    <message>
        <source>Filter by name, id, address, state, host or label</source>
        <translation>Filtrovat podle názvu, ID, adresy, stavu, hostitele nebo štítku</translation>
    </message>
</context>
<context>
    <name>msm::NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation>Zavřít tuto zprávu</translation>
    </message>
</context>
<context>
    <name>msm::NoticeStack</name>
    <message>
        <source>Close this message</source>
        <translation>Zavřít tuto zprávu</translation>
    </message>
    <message>
        <source>No messages</source>
        <translation>Žádné zprávy</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Vše</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Vše (%1)</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln message(s) whole</source>
        <translation>
            <numerusform>Zobrazit %Ln zprávu v plném znění</numerusform>
            <numerusform>Zobrazit %Ln zprávy v plném znění</numerusform>
            <numerusform>Zobrazit %Ln zpráv v plném znění</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Zprávy</translation>
    </message>
</context>
<context>
    <name>msm::OperationDelegate</name>
    <message>
        <source>%1 – %2 in this stage</source>
        <translation>%1 – %2 v této fázi</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>headline, technical detail</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>%1 – %2 in this stage, far longer than the usual %3</source>
        <translation>%1 – %2 v této fázi, mnohem déle než obvyklých %3</translation>
    </message>
    <message>
        <source>%1 – %2 in this stage, usually %3</source>
        <translation>%1 – %2 v této fázi, obvykle %3</translation>
    </message>
    <message>
        <source>%1 – it begins in %2</source>
        <comment>status, time</comment>
        <translation>%1 – začne za %2</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Vzít zpět</translation>
    </message>
</context>
<context>
    <name>msm::OperationText</name>
    <message>
        <source>Create %1</source>
        <translation>Vytvoření uzlu %1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Smazání uzlu %1</translation>
    </message>
    <message>
        <source>Take over %1</source>
        <translation>Převzetí uzlu %1</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Zrušeno</translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln hotová</numerusform>
            <numerusform>%Ln hotové</numerusform>
            <numerusform>%Ln hotových</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running</source>
        <translation>
            <numerusform>%Ln běží</numerusform>
            <numerusform>%Ln běží</numerusform>
            <numerusform>%Ln běží</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln selhala</numerusform>
            <numerusform>%Ln selhaly</numerusform>
            <numerusform>%Ln selhalo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cancelled</source>
        <translation>
            <numerusform>%Ln zrušená</numerusform>
            <numerusform>%Ln zrušené</numerusform>
            <numerusform>%Ln zrušených</numerusform>
        </translation>
    </message>
    <message>
        <source>Does not end; “Delete Nodes…” can remove it at once</source>
        <translation>Nekončí; „Smazat uzly…“ ho může odstranit ihned</translation>
    </message>
    <message>
        <source>Waits for the cloud; nothing was sent</source>
        <translation>Čeká na cloud; nic se neodeslalo</translation>
    </message>
    <message>
        <source>Can be removed when %1 is over</source>
        <translation>Bude možné ho odstranit, až skončí stav %1</translation>
    </message>
    <message>
        <source>Waits until it runs again (%1)</source>
        <comment>state of a VM</comment>
        <translation>Čeká, až zase poběží (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) ready</source>
        <translation>
            <numerusform>%Ln uzel je připraven</numerusform>
            <numerusform>%Ln uzly jsou připraveny</numerusform>
            <numerusform>%Ln uzlů je připraveno</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) taken over</source>
        <translation>
            <numerusform>%Ln uzel byl převzat</numerusform>
            <numerusform>%Ln uzly byly převzaty</numerusform>
            <numerusform>%Ln uzlů bylo převzato</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) deleted</source>
        <translation>
            <numerusform>%Ln uzel byl smazán</numerusform>
            <numerusform>%Ln uzly byly smazány</numerusform>
            <numerusform>%Ln uzlů bylo smazáno</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be created</source>
        <translation>Uzel %1 se nepodařilo vytvořit</translation>
    </message>
    <message>
        <source>%1 could not be taken over</source>
        <translation>Uzel %1 se nepodařilo převzít</translation>
    </message>
    <message>
        <source>%1 could not be deleted</source>
        <translation>Uzel %1 se nepodařilo smazat</translation>
    </message>
    <message>
        <source>creation</source>
        <translation>vytvoření</translation>
    </message>
    <message>
        <source>take-over</source>
        <translation>převzetí</translation>
    </message>
    <message>
        <source>deletion</source>
        <translation>smazání</translation>
    </message>
    <message>
        <source>Restart MySQL on %1</source>
        <translation>Restartování MySQL na uzlu %1</translation>
    </message>
    <message>
        <source>restart of MySQL</source>
        <translation>restartování MySQL</translation>
    </message>
    <message numerus="yes">
        <source>%Ln MySQL server(s) restarted</source>
        <translation>
            <numerusform>%Ln server MySQL byl restartován</numerusform>
            <numerusform>%Ln servery MySQL byly restartovány</numerusform>
            <numerusform>%Ln serverů MySQL bylo restartováno</numerusform>
        </translation>
    </message>
    <message>
        <source>MySQL on %1 could not be restarted</source>
        <translation>MySQL na uzlu %1 se nepodařilo restartovat</translation>
    </message>
    <message numerus="yes">
        <source>Restart MySQL on %Ln node(s)?</source>
        <translation>
            <numerusform>Restartovat MySQL na %Ln uzlu?</numerusform>
            <numerusform>Restartovat MySQL na %Ln uzlech?</numerusform>
            <numerusform>Restartovat MySQL na %Ln uzlech?</numerusform>
        </translation>
    </message>
    <message>
        <source>Connections to it end, and what was not committed is lost. Applications have to connect again.</source>
        <translation>Spojení s ním skončí a co nebylo potvrzeno (commit), se ztratí. Aplikace se musí připojit znovu.</translation>
    </message>
    <message>
        <source>&amp;Restart</source>
        <translation>&amp;Restartovat</translation>
    </message>
    <message>
        <source>Start MySQL on %1</source>
        <translation>Spuštění MySQL na uzlu %1</translation>
    </message>
    <message>
        <source>start of MySQL</source>
        <translation>spuštění MySQL</translation>
    </message>
    <message numerus="yes">
        <source>%Ln MySQL server(s) started</source>
        <translation>
            <numerusform>%Ln server MySQL byl spuštěn</numerusform>
            <numerusform>%Ln servery MySQL byly spuštěny</numerusform>
            <numerusform>%Ln serverů MySQL bylo spuštěno</numerusform>
        </translation>
    </message>
    <message>
        <source>MySQL on %1 could not be started</source>
        <translation>MySQL na uzlu %1 se nepodařilo spustit</translation>
    </message>
    <message>
        <source>Stop MySQL on %1</source>
        <translation>Zastavení MySQL na uzlu %1</translation>
    </message>
    <message>
        <source>stop of MySQL</source>
        <translation>zastavení MySQL</translation>
    </message>
    <message numerus="yes">
        <source>%Ln MySQL server(s) stopped</source>
        <translation>
            <numerusform>%Ln server MySQL byl zastaven</numerusform>
            <numerusform>%Ln servery MySQL byly zastaveny</numerusform>
            <numerusform>%Ln serverů MySQL bylo zastaveno</numerusform>
        </translation>
    </message>
    <message>
        <source>MySQL on %1 could not be stopped</source>
        <translation>MySQL na uzlu %1 se nepodařilo zastavit</translation>
    </message>
    <message numerus="yes">
        <source>Stop MySQL on %Ln node(s)?</source>
        <translation>
            <numerusform>Zastavit MySQL na %Ln uzlu?</numerusform>
            <numerusform>Zastavit MySQL na %Ln uzlech?</numerusform>
            <numerusform>Zastavit MySQL na %Ln uzlech?</numerusform>
        </translation>
    </message>
    <message>
        <source>Connections to it end, and what was not committed is lost. Applications get no connection until MySQL is started again.</source>
        <translation>Spojení s ním skončí a co nebylo potvrzeno (commit), se ztratí. Dokud se MySQL znovu nespustí, aplikace spojení nedostanou.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Zastavit</translation>
    </message>
    <message>
        <source>Power on %1</source>
        <translation>Zapnutí uzlu %1</translation>
    </message>
    <message>
        <source>power-on</source>
        <translation>zapnutí</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) powered on</source>
        <translation>
            <numerusform>%Ln uzel byl zapnut</numerusform>
            <numerusform>%Ln uzly byly zapnuty</numerusform>
            <numerusform>%Ln uzlů bylo zapnuto</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be powered on</source>
        <translation>Uzel %1 se nepodařilo zapnout</translation>
    </message>
    <message>
        <source>Shut down %1</source>
        <translation>Vypnutí uzlu %1</translation>
    </message>
    <message>
        <source>shutdown</source>
        <translation>vypnutí</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) shut down</source>
        <translation>
            <numerusform>%Ln uzel byl vypnut</numerusform>
            <numerusform>%Ln uzly byly vypnuty</numerusform>
            <numerusform>%Ln uzlů bylo vypnuto</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be shut down</source>
        <translation>Uzel %1 se nepodařilo vypnout</translation>
    </message>
    <message numerus="yes">
        <source>Shut %Ln node(s) down?</source>
        <translation>
            <numerusform>Vypnout %Ln uzel?</numerusform>
            <numerusform>Vypnout %Ln uzly?</numerusform>
            <numerusform>Vypnout %Ln uzlů?</numerusform>
        </translation>
    </message>
    <message>
        <source>The system of each ends its programs in order, and nobody reaches its MySQL until it is powered on again. Disks and addresses are kept.</source>
        <translation>Každý systém řádně ukončí své programy a k jeho MySQL se nikdo nedostane, dokud uzel nebude znovu zapnut. Disky a adresy zůstanou zachovány.</translation>
    </message>
    <message>
        <source>&amp;Shut Down</source>
        <translation>&amp;Vypnout</translation>
    </message>
    <message>
        <source>Power off %1</source>
        <translation>Vypnutí uzlu %1 natvrdo</translation>
    </message>
    <message>
        <source>power-off</source>
        <translation>vypnutí natvrdo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) powered off</source>
        <translation>
            <numerusform>%Ln uzel byl vypnut natvrdo</numerusform>
            <numerusform>%Ln uzly byly vypnuty natvrdo</numerusform>
            <numerusform>%Ln uzlů bylo vypnuto natvrdo</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be powered off</source>
        <translation>Uzel %1 se nepodařilo natvrdo vypnout</translation>
    </message>
    <message numerus="yes">
        <source>Power %Ln node(s) off?</source>
        <translation>
            <numerusform>Vypnout natvrdo %Ln uzel?</numerusform>
            <numerusform>Vypnout natvrdo %Ln uzly?</numerusform>
            <numerusform>Vypnout natvrdo %Ln uzlů?</numerusform>
        </translation>
    </message>
    <message>
        <source>As if the plug were pulled: what MySQL has not yet written is recovered from its logs at the next start, and what they do not hold is lost. Disks and addresses are kept.</source>
        <translation>Jako vytažení ze zásuvky: co MySQL ještě nezapsal, obnoví při příštím spuštění ze svých logů; co v nich není, se ztratí. Disky a adresy zůstanou zachovány.</translation>
    </message>
    <message>
        <source>&amp;Power Off</source>
        <translation>&amp;Vypnout natvrdo</translation>
    </message>
    <message>
        <source>Reboot %1</source>
        <translation>Restartování systému uzlu %1</translation>
    </message>
    <message>
        <source>reboot</source>
        <translation>restartování systému</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) rebooted</source>
        <translation>
            <numerusform>%Ln uzel byl restartován</numerusform>
            <numerusform>%Ln uzly byly restartovány</numerusform>
            <numerusform>%Ln uzlů bylo restartováno</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be rebooted</source>
        <translation>Uzel %1 se nepodařilo restartovat</translation>
    </message>
    <message numerus="yes">
        <source>Reboot %Ln node(s)?</source>
        <translation>
            <numerusform>Restartovat systém %Ln uzlu?</numerusform>
            <numerusform>Restartovat systémy %Ln uzlů?</numerusform>
            <numerusform>Restartovat systémy %Ln uzlů?</numerusform>
        </translation>
    </message>
    <message>
        <source>Connections to its MySQL end, and what was not committed is lost. Applications have to connect again.</source>
        <translation>Spojení s jeho MySQL skončí a co nebylo potvrzeno (commit), se ztratí. Aplikace se musí připojit znovu.</translation>
    </message>
    <message>
        <source>&amp;Reboot</source>
        <translation>&amp;Restartovat</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>Resetování uzlu %1</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>resetování</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) reset</source>
        <translation>
            <numerusform>%Ln uzel byl resetován</numerusform>
            <numerusform>%Ln uzly byly resetovány</numerusform>
            <numerusform>%Ln uzlů bylo resetováno</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be reset</source>
        <translation>Uzel %1 se nepodařilo resetovat</translation>
    </message>
    <message numerus="yes">
        <source>Reset %Ln node(s)?</source>
        <translation>
            <numerusform>Resetovat %Ln uzel?</numerusform>
            <numerusform>Resetovat %Ln uzly?</numerusform>
            <numerusform>Resetovat %Ln uzlů?</numerusform>
        </translation>
    </message>
    <message>
        <source>As if the reset button were pressed: what MySQL has not yet written is recovered from its logs at the next start, and what they do not hold is lost.</source>
        <translation>Jako stisknutí tlačítka reset: co MySQL ještě nezapsal, obnoví při příštím spuštění ze svých logů; co v nich není, se ztratí.</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Resetovat</translation>
    </message>
    <message>
        <source>Try %1 again</source>
        <translation>Opakování pokusu s uzlem %1</translation>
    </message>
    <message>
        <source>retry</source>
        <translation>opakování pokusu</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) recovered</source>
        <translation>
            <numerusform>%Ln uzel byl zotaven</numerusform>
            <numerusform>%Ln uzly byly zotaveny</numerusform>
            <numerusform>%Ln uzlů bylo zotaveno</numerusform>
        </translation>
    </message>
    <message>
        <source>Trying %1 again did not help</source>
        <translation>Opakování pokusu s uzlem %1 nepomohlo</translation>
    </message>
    <message>
        <source>Take a snapshot of %1</source>
        <translation>Pořízení snímku uzlu %1</translation>
    </message>
    <message>
        <source>snapshot</source>
        <translation>pořízení snímku</translation>
    </message>
    <message numerus="yes">
        <source>%Ln snapshot(s) taken</source>
        <translation>
            <numerusform>%Ln snímek byl pořízen</numerusform>
            <numerusform>%Ln snímky byly pořízeny</numerusform>
            <numerusform>%Ln snímků bylo pořízeno</numerusform>
        </translation>
    </message>
    <message>
        <source>A snapshot of %1 could not be taken</source>
        <translation>Snímek uzlu %1 se nepodařilo pořídit</translation>
    </message>
    <message numerus="yes">
        <source>Take a snapshot of %Ln node(s)?</source>
        <translation>
            <numerusform>Pořídit snímek %Ln uzlu?</numerusform>
            <numerusform>Pořídit snímky %Ln uzlů?</numerusform>
            <numerusform>Pořídit snímky %Ln uzlů?</numerusform>
        </translation>
    </message>
    <message>
        <source>The cloud saves disks and memory. The machine stands still meanwhile: for seconds, or for minutes where it has much memory. A snapshot is no backup: it is kept beside the machine, and may be lost when the machine moves to another host.</source>
        <translation>Cloud uloží disky a paměť. Stroj mezitím stojí: několik sekund, nebo minuty, má-li mnoho paměti. Snímek není záloha: je uložen u stroje a může se ztratit, když se stroj přesune na jiného hostitele.</translation>
    </message>
    <message>
        <source>&amp;Take Snapshot</source>
        <translation>&amp;Pořídit snímek</translation>
    </message>
    <message>
        <source>Revert %1 to a snapshot</source>
        <translation>Vrácení uzlu %1 ke snímku</translation>
    </message>
    <message>
        <source>revert to a snapshot</source>
        <translation>vrácení ke snímku</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) reverted</source>
        <translation>
            <numerusform>%Ln uzel byl vrácen</numerusform>
            <numerusform>%Ln uzly byly vráceny</numerusform>
            <numerusform>%Ln uzlů bylo vráceno</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be reverted</source>
        <translation>Uzel %1 se nepodařilo vrátit ke snímku</translation>
    </message>
    <message numerus="yes">
        <source>Revert %Ln node(s) to a snapshot?</source>
        <translation>
            <numerusform>Vrátit %Ln uzel ke snímku?</numerusform>
            <numerusform>Vrátit %Ln uzly ke snímku?</numerusform>
            <numerusform>Vrátit %Ln uzlů ke snímku?</numerusform>
        </translation>
    </message>
    <message>
        <source>All that was written since the snapshot is lost for good, on all disks, and connections to its MySQL end. Replicas and applications may have seen data that is gone then.</source>
        <translation>Vše, co bylo od pořízení snímku zapsáno, se na všech discích definitivně ztratí a spojení s jeho MySQL skončí. Repliky a aplikace mohly vidět data, která pak už nebudou existovat.</translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation>&amp;Vrátit</translation>
    </message>
    <message>
        <source>Delete a snapshot of %1</source>
        <translation>Smazání snímku uzlu %1</translation>
    </message>
    <message>
        <source>deletion of a snapshot</source>
        <translation>smazání snímku</translation>
    </message>
    <message numerus="yes">
        <source>%Ln snapshot(s) deleted</source>
        <translation>
            <numerusform>%Ln snímek byl smazán</numerusform>
            <numerusform>%Ln snímky byly smazány</numerusform>
            <numerusform>%Ln snímků bylo smazáno</numerusform>
        </translation>
    </message>
    <message>
        <source>A snapshot of %1 could not be deleted</source>
        <translation>Snímek uzlu %1 se nepodařilo smazat</translation>
    </message>
    <message numerus="yes">
        <source>Delete a snapshot of %Ln node(s)?</source>
        <translation>
            <numerusform>Smazat snímek %Ln uzlu?</numerusform>
            <numerusform>Smazat snímek u %Ln uzlů?</numerusform>
            <numerusform>Smazat snímek u %Ln uzlů?</numerusform>
        </translation>
    </message>
    <message>
        <source>The node stays as it is, and cannot be reverted to this snapshot any more.</source>
        <translation>Uzel zůstane, jak je, a k tomuto snímku už ho nepůjde vrátit.</translation>
    </message>
    <message>
        <source>&amp;Delete Snapshot</source>
        <translation>&amp;Smazat snímek</translation>
    </message>
    <message>
        <source>Waiting for OneGate</source>
        <translation>Čeká se na OneGate</translation>
    </message>
    <message>
        <source>Protect %1</source>
        <translation>Chránit %1</translation>
    </message>
    <message>
        <source>protection</source>
        <translation>ochrana</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) protected</source>
        <translation>
            <numerusform>%Ln uzel je chráněný</numerusform>
            <numerusform>%Ln uzly jsou chráněné</numerusform>
            <numerusform>%Ln uzlů je chráněno</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be protected</source>
        <translation>Uzel %1 nebylo možné ochránit</translation>
    </message>
    <message>
        <source>Remove the protection of %1</source>
        <translation>Zrušit ochranu uzlu %1</translation>
    </message>
    <message>
        <source>removal of a protection</source>
        <translation>zrušení ochrany</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) no longer protected</source>
        <translation>
            <numerusform>%Ln uzel už není chráněný</numerusform>
            <numerusform>%Ln uzly už nejsou chráněné</numerusform>
            <numerusform>%Ln uzlů už není chráněno</numerusform>
        </translation>
    </message>
    <message>
        <source>The protection of %1 could not be removed</source>
        <translation>Ochranu uzlu %1 nebylo možné zrušit</translation>
    </message>
    <message>
        <source>Suspend %1</source>
        <translation>Uspat %1</translation>
    </message>
    <message>
        <source>suspend</source>
        <translation>uspání</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) suspended</source>
        <translation>
            <numerusform>Uspán %Ln uzel</numerusform>
            <numerusform>Uspány %Ln uzly</numerusform>
            <numerusform>Uspáno %Ln uzlů</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be suspended</source>
        <translation>%1 se nepodařilo uspat</translation>
    </message>
    <message numerus="yes">
        <source>Suspend %Ln node(s)?</source>
        <translation>
            <numerusform>Uspat %Ln uzel?</numerusform>
            <numerusform>Uspat %Ln uzly?</numerusform>
            <numerusform>Uspat %Ln uzlů?</numerusform>
        </translation>
    </message>
    <message>
        <source>The memory of each machine is saved, and nobody reaches its MySQL until it is powered on and goes on where it was. Connections may time out meanwhile, and a replica falls behind.</source>
        <translation>Paměť každého stroje se uloží a nikdo nedosáhne na jeho MySQL, dokud se stroj nezapne a nepokračuje tam, kde byl. Spojení mezitím mohou vypršet a replika se opozdí.</translation>
    </message>
    <message>
        <source>&amp;Suspend</source>
        <translation>&amp;Uspat</translation>
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
        <translation>Tato fáze obvykle trvá %1; v devíti případech z deseti skončila do %2.</translation>
    </message>
</context>
<context>
    <name>msm::OperationsPanel</name>
    <message>
        <source>Operations</source>
        <translation>Operace</translation>
    </message>
    <message>
        <source>No operations</source>
        <translation>Žádné operace</translation>
    </message>
    <message>
        <source>What you do with nodes is followed here, stage by stage.</source>
        <translation>Co s uzly děláte, se tu sleduje fázi po fázi.</translation>
    </message>
    <message>
        <source>Show What It Did</source>
        <translation>Ukázat, co udělala</translation>
    </message>
</context>
<context>
    <name>msm::OutcomeText</name>
    <message numerus="yes">
        <source>%Ln operation(s) failed</source>
        <translation>
            <numerusform>%Ln operace selhala</numerusform>
            <numerusform>%Ln operace selhaly</numerusform>
            <numerusform>%Ln operací selhalo</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>msm::OverviewTab</name>
    <message>
        <source>Details of the selection</source>
        <translation>Podrobnosti výběru</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nic není vybráno</translation>
    </message>
    <message>
        <source>Select a node to see what is known of it.</source>
        <translation>Vyberte uzel a uvidíte, co je o něm známo.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Přehled</translation>
    </message>
    <message>
        <source>State of the node</source>
        <translation>Stav uzlu</translation>
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
        <translation>Adresy</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Hostitel</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Vlastník</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funkce</translation>
    </message>
    <message>
        <source>MySQL port</source>
        <translation>Port MySQL</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Velikost</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Spuštěn</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Zaregistrován</translation>
    </message>
    <message>
        <source>Operation key</source>
        <translation>Klíč operace</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Zpráva</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>Umístění</translation>
    </message>
    <message>
        <source>All attributes</source>
        <translation>Všechny atributy</translation>
    </message>
    <message>
        <source>%1 CPU, %2 memory</source>
        <translation>CPU: %1, paměť: %2</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ano</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Ne</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>a %Ln další</numerusform>
            <numerusform>a %Ln další</numerusform>
            <numerusform>a %Ln dalších</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln vybraný</numerusform>
            <numerusform>%Ln vybrané</numerusform>
            <numerusform>%Ln vybraných</numerusform>
        </translation>
    </message>
    <message>
        <source>Together %1 CPU, %2 memory</source>
        <translation>Celkem CPU: %1, paměť: %2</translation>
    </message>
    <message>
        <source>seen %1 ago</source>
        <translation>viděno před %1</translation>
    </message>
    <message>
        <source>never seen</source>
        <translation>nikdy neviděno</translation>
    </message>
    <message>
        <source>Agent&apos;s identity</source>
        <translation>Totožnost agenta</translation>
    </message>
    <message>
        <source>What is known of the node</source>
        <translation>Co je o uzlu známo</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Ochrana</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disk</translation>
    </message>
    <message>
        <source>%1 % of %2 free</source>
        <translation>volno %1 % z %2</translation>
    </message>
    <message>
        <source>Replication</source>
        <translation>Replikace</translation>
    </message>
</context>
<context>
    <name>msm::PasswordDialog</name>
    <message>
        <source>Password</source>
        <translation>Heslo</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Heslo:</translation>
    </message>
    <message>
        <source>Password or login token</source>
        <translation>Heslo nebo přihlašovací token</translation>
    </message>
    <message>
        <source>&amp;Remember it in the keychain</source>
        <translation>&amp;Zapamatovat v klíčence</translation>
    </message>
    <message>
        <source>Remember it in the keychain</source>
        <translation>Zapamatovat v klíčence</translation>
    </message>
    <message>
        <source>Password of %1 for the connection “%2”</source>
        <translation>Heslo uživatele %1 pro připojení „%2“</translation>
    </message>
    <message>
        <source>The keychain cannot be reached: kept until the program ends</source>
        <translation>Klíčenka není dostupná: uchová se do ukončení programu</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Připojit</translation>
    </message>
    <message>
        <source>Keep a &amp;login token in the keychain instead of the password</source>
        <translation>Místo hesla uchovat v klíčence přihlašovací &amp;token</translation>
    </message>
</context>
<context>
    <name>msm::PastDialog</name>
    <message>
        <source>What Was Done: %1</source>
        <comment>name of a node</comment>
        <translation>Co se dělo: %1</translation>
    </message>
    <message>
        <source>Nothing is known of it</source>
        <translation>Nic o tom není známo</translation>
    </message>
    <message>
        <source>It is so long ago that it was forgotten.</source>
        <translation>Je to tak dávno, že to bylo zapomenuto.</translation>
    </message>
    <message>
        <source>The history cannot be read</source>
        <translation>Historii nelze přečíst</translation>
    </message>
</context>
<context>
    <name>msm::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Nastavení</translation>
    </message>
    <message>
        <source>Let other programs use this manager</source>
        <translation>Umožnit jiným programům používat tohoto manažera</translation>
    </message>
    <message>
        <source>&amp;Serve the manager’s interface</source>
        <translation>&amp;Nabízet rozhraní manažera</translation>
    </message>
    <message>
        <source>Serve the manager’s interface</source>
        <translation>Nabízet rozhraní manažera</translation>
    </message>
    <message>
        <source>JSON-RPC over HTTP, for programs on this computer only. Each must present the token below.</source>
        <translation>JSON-RPC přes HTTP, jen pro programy na tomto počítači. Každý se musí prokázat níže uvedeným tokenem.</translation>
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
        <translation>Libovolný volný port</translation>
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
        <translation>&amp;Kopírovat</translation>
    </message>
    <message>
        <source>Copy the token</source>
        <translation>Zkopírovat token</translation>
    </message>
    <message>
        <source>&amp;Renew</source>
        <translation>O&amp;bnovit</translation>
    </message>
    <message>
        <source>Make a new token</source>
        <translation>Vytvořit nový token</translation>
    </message>
    <message>
        <source>The old token is no longer accepted</source>
        <translation>Starý token se už nepřijímá</translation>
    </message>
    <message>
        <source>Where the interface is served</source>
        <translation>Kde se rozhraní nabízí</translation>
    </message>
    <message>
        <source>Confirmations</source>
        <translation>Potvrzování</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Zpráva</translation>
    </message>
    <message>
        <source>Not served at present.</source>
        <translation>Momentálně se nenabízí.</translation>
    </message>
    <message>
        <source>Served at %1</source>
        <translation>Nabízí se na adrese %1</translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation>Zobrazit token</translation>
    </message>
    <message>
        <source>The token is on the clipboard.</source>
        <translation>Token je ve schránce.</translation>
    </message>
    <message>
        <source>Whoever has it can create and delete nodes through this program.</source>
        <translation>Kdo ho má, může prostřednictvím tohoto programu vytvářet a mazat uzly.</translation>
    </message>
    <message>
        <source>The keychain cannot be reached</source>
        <translation>Klíčenka není dostupná</translation>
    </message>
    <message>
        <source>A token made now is valid until the program ends.</source>
        <translation>Nyní vytvořený token platí do ukončení programu.</translation>
    </message>
    <message>
        <source>This build does not have it: it was made without Qt’s HTTP server.</source>
        <translation>V tomto sestavení chybí: bylo vytvořeno bez serveru HTTP z Qt.</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Aktualizace</translation>
    </message>
    <message>
        <source>Check for new &amp;versions once a day</source>
        <translation>Jednou denně zjišťovat nové &amp;verze</translation>
    </message>
    <message>
        <source>Check for new versions once a day</source>
        <translation>Jednou denně zjišťovat nové verze</translation>
    </message>
    <message>
        <source>When the program starts. A newer version is announced in the window; nothing is downloaded or installed.</source>
        <translation>Při spuštění programu. Novější verze se oznámí v okně; nic se nestahuje ani neinstaluje.</translation>
    </message>
    <message>
        <source>This build does not know where new versions are announced.</source>
        <translation>Toto sestavení neví, kde se oznamují nové verze.</translation>
    </message>
    <message>
        <source>Alarms and notifications</source>
        <translation>Alarmy a oznámení</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Vzhled</translation>
    </message>
    <message>
        <source>Deleting nodes always asks. What was confirmed can be undone for the times below; nothing is sent before they end.</source>
        <translation>Na smazání uzlů se program ptá vždy. Co bylo potvrzeno, lze po níže uvedenou dobu vzít zpět; dříve se nic neodešle.</translation>
    </message>
    <message>
        <source>Severa&amp;l nodes:</source>
        <translation>Něko&amp;lik uzlů:</translation>
    </message>
    <message>
        <source>Time to undo the deletion of several nodes</source>
        <translation>Doba, po kterou lze vzít zpět smazání několika uzlů</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Vůbec</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>On&amp;e node:</source>
        <translation>J&amp;eden uzel:</translation>
    </message>
    <message>
        <source>Time to undo the deletion of one node</source>
        <translation>Doba, po kterou lze vzít zpět smazání jednoho uzlu</translation>
    </message>
    <message>
        <source>&amp;Ask before closing or switching while operations are running</source>
        <translation>Ptát &amp;se před zavřením nebo přepnutím, když běží operace</translation>
    </message>
    <message>
        <source>Ask before closing or switching while operations are running</source>
        <translation>Ptát se před zavřením nebo přepnutím, když běží operace</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Spuštění</translation>
    </message>
    <message>
        <source>Reopen the &amp;windows of last time</source>
        <translation>Znovu otevřít okna z m&amp;inula</translation>
    </message>
    <message>
        <source>Reopen the windows of last time</source>
        <translation>Znovu otevřít okna z minula</translation>
    </message>
    <message>
        <source>The token is kept only until the program ends</source>
        <translation>Token se uchová jen do konce programu</translation>
    </message>
    <message>
        <source>It could not be stored in the keychain.</source>
        <translation>Nepodařilo se ho uložit do klíčenky.</translation>
    </message>
</context>
<context>
    <name>msm::ProfileForm</name>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Název:</translation>
    </message>
    <message>
        <source>Name of the connection</source>
        <translation>Název připojení</translation>
    </message>
    <message>
        <source>&amp;Endpoint:</source>
        <translation>&amp;Koncový bod:</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Koncový bod</translation>
    </message>
    <message>
        <source>Endpoint as it will be used</source>
        <translation>Koncový bod, jak se použije</translation>
    </message>
    <message>
        <source>Allow &amp;plain HTTP: the password can be read on the way</source>
        <translation>Povolit nešifrované &amp;HTTP: heslo lze cestou přečíst</translation>
    </message>
    <message>
        <source>Allow plain HTTP</source>
        <translation>Povolit nešifrované HTTP</translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation>&amp;Uživatel:</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Uživatel</translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation>H&amp;eslo:</translation>
    </message>
    <message>
        <source>Password or login token</source>
        <translation>Heslo nebo přihlašovací token</translation>
    </message>
    <message>
        <source>Where the password is kept</source>
        <translation>Kde je heslo uloženo</translation>
    </message>
    <message>
        <source>&amp;Service:</source>
        <translation>&amp;Služba:</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Služba</translation>
    </message>
    <message>
        <source>Nodes that carry this name in their label belong to the service</source>
        <translation>Ke službě patří uzly, které nesou tento název ve štítku</translation>
    </message>
    <message>
        <source>&amp;Refresh every:</source>
        <translation>&amp;Obnovovat po:</translation>
    </message>
    <message>
        <source>Seconds between two refreshes</source>
        <translation>Počet sekund mezi dvěma obnoveními</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>CA &amp;file:</source>
        <translation>Soubor &amp;CA:</translation>
    </message>
    <message>
        <source>File with certificate authorities</source>
        <translation>Soubor s certifikačními autoritami</translation>
    </message>
    <message>
        <source>The system’s certificate authorities</source>
        <translation>Certifikační autority systému</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>P&amp;rocházet…</translation>
    </message>
    <message>
        <source>Choose a file with certificate authorities</source>
        <translation>Vybrat soubor s certifikačními autoritami</translation>
    </message>
    <message>
        <source>Read-&amp;only: refuse everything that changes the cloud</source>
        <translation>&amp;Jen pro čtení: odmítat vše, co mění cloud</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Jen pro čtení</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Zobrazit heslo</translation>
    </message>
    <message>
        <source>Goes to the system&apos;s keychain and nowhere else.</source>
        <translation>Uloží se do klíčenky systému a nikam jinam.</translation>
    </message>
    <message>
        <source>Looking into the keychain…</source>
        <translation>Hledá se v klíčence…</translation>
    </message>
    <message>
        <source>Stored; type to replace it</source>
        <translation>Uloženo; nové zadání ho nahradí</translation>
    </message>
    <message>
        <source>The keychain cannot be reached, so the password is kept only until the program ends. (%1)</source>
        <translation>Klíčenka není dostupná, proto se heslo uchová jen do ukončení programu. (%1)</translation>
    </message>
    <message>
        <source>Will be used as %1</source>
        <translation>Použije se jako %1</translation>
    </message>
    <message>
        <source>Certificate Authorities</source>
        <translation>Certifikační autority</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Certifikáty (*.pem *.crt *.cer);;Všechny soubory (*)</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Skrýt heslo</translation>
    </message>
    <message>
        <source>Is in the system&apos;s keychain and nowhere else.</source>
        <translation>Je v klíčence systému a nikde jinde.</translation>
    </message>
    <message>
        <source>Known until the program ends</source>
        <translation>Známo do ukončení programu</translation>
    </message>
    <message>
        <source>Kept only until the program ends. Type it again to store it in the system&apos;s keychain.</source>
        <translation>Uchová se jen do ukončení programu. Chcete-li ho uložit do klíčenky systému, zadejte ho znovu.</translation>
    </message>
    <message>
        <source>&amp;Keep:</source>
        <translation>Pa&amp;matovat:</translation>
    </message>
    <message>
        <source>What is kept in the keychain</source>
        <translation>Co se uchovává v klíčence</translation>
    </message>
    <message>
        <source>A login token is made with the password and renewed in time; the password is then kept nowhere</source>
        <translation>Přihlašovací token se vytvoří pomocí hesla a včas se obnovuje; heslo se pak nikde neuchovává</translation>
    </message>
    <message>
        <source>The password</source>
        <translation>Heslo</translation>
    </message>
    <message>
        <source>A login token instead of the password</source>
        <translation>Přihlašovací token místo hesla</translation>
    </message>
    <message>
        <source>Nothing: ask at every start</source>
        <translation>Nic: ptát se při každém spuštění</translation>
    </message>
    <message>
        <source>Fingerprint of the pinned certificate</source>
        <translation>Otisk připnutého certifikátu</translation>
    </message>
    <message>
        <source>No certificate; SHA-256 fingerprint</source>
        <translation>Žádný certifikát; otisk SHA-256</translation>
    </message>
    <message>
        <source>Only the certificate with this fingerprint is trusted, whoever signed it. Test Connection offers to fill it in.</source>
        <translation>Důvěřuje se jen certifikátu s tímto otiskem, ať ho podepsal kdokoli. „Otestovat připojení“ nabídne jeho vyplnění.</translation>
    </message>
    <message>
        <source>Not needed until the login token ends</source>
        <translation>Není potřeba, dokud přihlašovací token nevyprší</translation>
    </message>
    <message>
        <source>A login token is in the system&apos;s keychain; the password is kept nowhere.</source>
        <translation>Přihlašovací token je v klíčence systému; heslo se nikde neuchovává.</translation>
    </message>
    <message>
        <source>Is forgotten when the program ends.</source>
        <translation>Při ukončení programu se zapomene.</translation>
    </message>
    <message>
        <source>P&amp;inned:</source>
        <translation>Př&amp;ipnuto:</translation>
    </message>
    <message>
        <source>Pages of the connection</source>
        <translation>Stránky připojení</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Připojení</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Čekání</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Síť</translation>
    </message>
    <message>
        <source>New nodes:</source>
        <translation>Nové uzly:</translation>
    </message>
    <message>
        <source>Installation of new nodes</source>
        <translation>Instalace nových uzlů</translation>
    </message>
    <message>
        <source>What the dialog “Create Nodes” begins with. A stock image installs the database server and the agent when it first starts.</source>
        <translation>Výchozí volba dialogu „Vytvořit uzly“. Standardní obraz při prvním spuštění nainstaluje databázový server a agenta.</translation>
    </message>
    <message>
        <source>Production: ask for this connection’s name before nodes are deleted</source>
        <translation>Produkce: před smazáním uzlů se zeptat na název tohoto připojení</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produkce</translation>
    </message>
    <message>
        <source>Is in the system&apos;s keychain until a login token takes its place.</source>
        <translation>Je v klíčence systému, dokud ho nenahradí přihlašovací token.</translation>
    </message>
    <message>
        <source>Is in the system&apos;s keychain, and is removed from there when this is saved.</source>
        <translation>Je v klíčence systému a při uložení z ní bude odebráno.</translation>
    </message>
</context>
<context>
    <name>msm::ReachForm</name>
    <message>
        <source>Directly</source>
        <translation>Přímo</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>Podle systému</translation>
    </message>
    <message>
        <source>Through an HTTP proxy</source>
        <translation>Přes HTTP proxy</translation>
    </message>
    <message>
        <source>Through a SOCKS5 proxy</source>
        <translation>Přes SOCKS5 proxy</translation>
    </message>
    <message>
        <source>Through SSH, by way of a bastion</source>
        <translation>Přes SSH bastion</translation>
    </message>
    <message>
        <source>Host and port of the proxy or bastion</source>
        <translation>Hostitel a port proxy nebo bastionu</translation>
    </message>
    <message>
        <source>User for the proxy or bastion</source>
        <translation>Uživatel pro proxy nebo bastion</translation>
    </message>
    <message>
        <source>Password for the proxy</source>
        <translation>Heslo pro proxy</translation>
    </message>
    <message>
        <source>Empty: the stored one, if there is one</source>
        <translation>Prázdné: uložené heslo, pokud existuje</translation>
    </message>
    <message>
        <source>Host:</source>
        <translation>Hostitel:</translation>
    </message>
    <message>
        <source>User:</source>
        <translation>Uživatel:</translation>
    </message>
    <message>
        <source>Password:</source>
        <translation>Heslo:</translation>
    </message>
    <message>
        <source>With your own configuration, keys and agent of ssh, which is never asked for a password. Names, localhost included, mean what they mean on the bastion.</source>
        <translation>S vaší vlastní konfigurací, klíči a agentem ssh; na heslo se ssh nikdy neptá. Názvy, včetně localhost, znamenají totéž co na bastionu.</translation>
    </message>
    <message>
        <source>For everything, this computer&apos;s own addresses included. The password goes to the system&apos;s keychain and nowhere else.</source>
        <translation>Pro vše, včetně adres tohoto počítače. Heslo se uloží do klíčenky systému a nikam jinam.</translation>
    </message>
</context>
<context>
    <name>msm::Serving</name>
    <message>
        <source>Its token could not be read from the keychain. Unlock the keychain, then connect again, or make a new token in the preferences.</source>
        <translation>Jeho token se nepodařilo přečíst z klíčenky. Odemkněte klíčenku a připojte se znovu, nebo v nastavení vytvořte nový token.</translation>
    </message>
    <message>
        <source>Its token is not in the keychain. Make a new one in the preferences.</source>
        <translation>Jeho token není v klíčence. Vytvořte v nastavení nový.</translation>
    </message>
    <message>
        <source>The wire interface is not served</source>
        <translation>Síťové rozhraní se nenabízí</translation>
    </message>
    <message>
        <source>Another program may use the port. Choose another one in the preferences.</source>
        <translation>Port možná používá jiný program. Zvolte v nastavení jiný.</translation>
    </message>
</context>
<context>
    <name>msm::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Klávesové zkratky</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Klávesové zkratky</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Akce</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Klávesy</translation>
    </message>
    <message>
        <source>Saved Views</source>
        <translation>Uložené pohledy</translation>
    </message>
    <message>
        <source>Stored Connections</source>
        <translation>Uložená připojení</translation>
    </message>
    <message>
        <source>Context Menu</source>
        <translation>Místní nabídka</translation>
    </message>
</context>
<context>
    <name>msm::SignIn</name>
    <message>
        <source>The login token is kept only until the program ends</source>
        <translation>Přihlašovací token se uchová jen do ukončení programu</translation>
    </message>
    <message>
        <source>It could not be stored in the keychain.</source>
        <translation>Nepodařilo se ho uložit do klíčenky.</translation>
    </message>
    <message>
        <source>The cloud makes no new login token</source>
        <translation>Cloud nevytvořil nový přihlašovací token</translation>
    </message>
    <message>
        <source>You stay signed in for as long as what you signed in with is good.</source>
        <translation>Zůstanete přihlášeni tak dlouho, jak platí to, čím jste se přihlásili.</translation>
    </message>
    <message>
        <source>The password is kept only until the program ends</source>
        <translation>Heslo se uchová jen do ukončení programu</translation>
    </message>
    <message>
        <source>The password is still in the keychain</source>
        <translation>Heslo je stále v klíčence</translation>
    </message>
    <message>
        <source>A login token has taken its place, but it could not be removed. Remove it in the system&apos;s keychain.</source>
        <translation>Nahradil ho přihlašovací token, ale nepodařilo se ho odstranit. Odstraňte ho v klíčence systému.</translation>
    </message>
    <message>
        <source>The password of the proxy could not be read, so the proxy may let nothing through.</source>
        <translation>Heslo proxy se nepodařilo přečíst, proxy tedy možná nic nepropustí.</translation>
    </message>
    <message>
        <source>The secret of the nodes could not be read or stored, so their agents cannot be checked.</source>
        <translation>Tajemství uzlů se nepodařilo přečíst nebo uložit, jejich agenty tedy nelze ověřit.</translation>
    </message>
    <message>
        <source>Unlock the keychain, then connect again.</source>
        <translation>Odemkněte klíčenku a připojte se znovu.</translation>
    </message>
    <message>
        <source>The keychain does not give every secret</source>
        <translation>Klíčenka nevydává všechna tajemství</translation>
    </message>
    <message>
        <source>The keychain has not answered yet</source>
        <translation>Klíčenka ještě neodpověděla</translation>
    </message>
    <message>
        <source>No password was given</source>
        <translation>Nebylo zadáno heslo</translation>
    </message>
</context>
<context>
    <name>msm::SnapshotText</name>
    <message>
        <source>Snapshot: %1, %2</source>
        <translation>Snímek: %1, %2</translation>
    </message>
    <message>
        <source>Snapshot: %1</source>
        <translation>Snímek: %1</translation>
    </message>
    <message>
        <source>Being taken…</source>
        <translation>Pořizuje se…</translation>
    </message>
    <message>
        <source>Being reverted to…</source>
        <translation>Probíhá návrat…</translation>
    </message>
    <message>
        <source>Being deleted…</source>
        <translation>Maže se…</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>since a snapshot was taken</comment>
        <translation>před %1</translation>
    </message>
    <message>
        <source>A snapshot needs a name.</source>
        <translation>Snímek potřebuje název.</translation>
    </message>
    <message>
        <source>The cloud does not take this name: at most 128 letters, digits and signs.</source>
        <translation>Cloud tento název nepřijímá: nejvýše 128 písmen, číslic a znaků.</translation>
    </message>
</context>
<context>
    <name>msm::SnapshotsTab</name>
    <message>
        <source>Snapshots of the selected node</source>
        <translation>Snímky vybraného uzlu</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Snímky</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Název</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Pořízen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Velikost</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nic není vybráno</translation>
    </message>
    <message>
        <source>Select a node to see its snapshots.</source>
        <translation>Vyberte uzel a uvidíte jeho snímky.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s) selected</source>
        <translation>
            <numerusform>Vybrán %Ln uzel</numerusform>
            <numerusform>Vybrány %Ln uzly</numerusform>
            <numerusform>Vybráno %Ln uzlů</numerusform>
        </translation>
    </message>
    <message>
        <source>Snapshots are listed of one node at a time. All selected nodes can be saved under one name, one after the other.</source>
        <translation>Snímky se vypisují vždy jen pro jeden uzel. Všechny vybrané uzly lze postupně uložit pod jedním názvem.</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Zatím nepřečteno</translation>
    </message>
    <message>
        <source>The cloud is asked for the snapshots of this node.</source>
        <translation>Zjišťují se snímky tohoto uzlu v cloudu.</translation>
    </message>
    <message>
        <source>No snapshots</source>
        <translation>Žádné snímky</translation>
    </message>
    <message>
        <source>A snapshot keeps disks and memory of the machine as they are, so that the node can be reverted to them: take one before an update.</source>
        <translation>Snímek uchovává disky a paměť stroje v daném stavu, aby k nim bylo možné uzel vrátit: pořiďte ho před aktualizací.</translation>
    </message>
</context>
<context>
    <name>msm::StageText</name>
    <message>
        <source>Request</source>
        <translation>Požadavek</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ve frontě</translation>
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
        <translation>Adresa</translation>
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
        <translation>Připraven</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kontrola</translation>
    </message>
    <message>
        <source>Removal</source>
        <translation>Odstranění</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Zánik</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Čekání</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Odesláno</translation>
    </message>
    <message>
        <source>Waiting for a host</source>
        <translation>Čeká na hostitele</translation>
    </message>
    <message>
        <source>Copying files</source>
        <translation>Kopírují se soubory</translation>
    </message>
    <message>
        <source>Booting</source>
        <translation>Startuje</translation>
    </message>
    <message>
        <source>Waiting for an address</source>
        <translation>Čeká na adresu</translation>
    </message>
    <message>
        <source>Waiting for the agent</source>
        <translation>Čeká na agenta</translation>
    </message>
    <message>
        <source>Waiting for MySQL</source>
        <translation>Čeká na MySQL</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Zaregistrován</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Kontroluje se</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Vyžádáno</translation>
    </message>
    <message>
        <source>Being removed</source>
        <translation>Odstraňuje se</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Odstraněn</translation>
    </message>
    <message>
        <source>Waiting until it can be removed</source>
        <translation>Čeká, až ho bude možné odstranit</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hotovo</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Instalace</translation>
    </message>
    <message>
        <source>Installing server and agent</source>
        <translation>Instaluje se server a agent</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Stroj</translation>
    </message>
    <message>
        <source>Waiting for the machine</source>
        <translation>Čeká na stroj</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Vzít zpět</translation>
    </message>
    <message>
        <source>Nothing is sent yet</source>
        <translation>Zatím se nic neodeslalo</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Zámek</translation>
    </message>
    <message>
        <source>Waiting for the cloud</source>
        <translation>Čekání na cloud</translation>
    </message>
</context>
<context>
    <name>msm::StartQuestion</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>a %Ln další</numerusform>
            <numerusform>a %Ln další</numerusform>
            <numerusform>a %Ln dalších</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the name of the node, %1, to go on:</source>
        <translation>Chcete-li pokračovat, zadejte název uzlu, %1:</translation>
    </message>
    <message>
        <source>Type the number of nodes, %1, to go on:</source>
        <translation>Chcete-li pokračovat, zadejte počet uzlů, %1:</translation>
    </message>
    <message>
        <source>No other node of the service has a MySQL that is known to run.</source>
        <translation>O žádném jiném uzlu služby není známo, že by na něm běžel MySQL.</translation>
    </message>
    <message>
        <source>&amp;Name of the snapshot:</source>
        <translation>&amp;Název snímku:</translation>
    </message>
    <message>
        <source>&amp;One after the other; the first that fails ends it</source>
        <translation>&amp;Jeden po druhém; první neúspěch to ukončí</translation>
    </message>
    <message>
        <source>A node stands still while its memory is saved. Where the snapshot fails, the node is left as it is.</source>
        <translation>Uzel po dobu ukládání paměti stojí. Pokud se snímek nezdaří, zůstane uzel beze změny.</translation>
    </message>
    <message>
        <source>&amp;Take a snapshot first, to go back to</source>
        <translation>&amp;Nejprve pořídit snímek, ke kterému se lze vrátit</translation>
    </message>
</context>
<context>
    <name>msm::StateCounts</name>
    <message>
        <source>%1. Click to see only these nodes, and again to see the others.</source>
        <comment>how many are in a state</comment>
        <translation>%1. Kliknutím uvidíte jen tyto uzly, dalším zase i ostatní.</translation>
    </message>
</context>
<context>
    <name>msm::StateText</name>
    <message>
        <source>Creating</source>
        <comment>node state</comment>
        <translation>Vytváří se</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>node state</comment>
        <translation>Běží</translation>
    </message>
    <message>
        <source>Degraded</source>
        <comment>node state</comment>
        <translation>Degradovaný</translation>
    </message>
    <message>
        <source>Powered off</source>
        <comment>node state</comment>
        <translation>Vypnutý</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>node state</comment>
        <translation>Selhal</translation>
    </message>
    <message>
        <source>Deleting</source>
        <comment>node state</comment>
        <translation>Maže se</translation>
    </message>
    <message>
        <source>Missing</source>
        <comment>node state</comment>
        <translation>Chybí</translation>
    </message>
    <message>
        <source>Not registered</source>
        <comment>node state</comment>
        <translation>Neregistrovaný</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>node state</comment>
        <translation>Neznámý</translation>
    </message>
    <message>
        <source>Not started</source>
        <comment>manager state</comment>
        <translation>Nespuštěn</translation>
    </message>
    <message>
        <source>Connecting</source>
        <comment>manager state</comment>
        <translation>Připojuje se</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>manager state</comment>
        <translation>Běží</translation>
    </message>
    <message>
        <source>Working</source>
        <comment>manager state</comment>
        <translation>Pracuje</translation>
    </message>
    <message>
        <source>Stopping</source>
        <comment>manager state</comment>
        <translation>Zastavuje se</translation>
    </message>
    <message>
        <source>Stopped</source>
        <comment>manager state</comment>
        <translation>Zastaven</translation>
    </message>
    <message>
        <source>Error</source>
        <comment>manager state</comment>
        <translation>Chyba</translation>
    </message>
    <message>
        <source>Silent</source>
        <comment>agent state</comment>
        <translation>Mlčí</translation>
    </message>
    <message>
        <source>Answers</source>
        <comment>agent state</comment>
        <translation>Odpovídá</translation>
    </message>
    <message>
        <source>Not asked</source>
        <comment>agent state</comment>
        <translation>Nedotázán</translation>
    </message>
    <message>
        <source>Initialising</source>
        <comment>MySQL state</comment>
        <translation>Inicializuje se</translation>
    </message>
    <message>
        <source>Starting</source>
        <comment>MySQL state</comment>
        <translation>Spouští se</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>MySQL state</comment>
        <translation>Běží</translation>
    </message>
    <message>
        <source>Stopping</source>
        <comment>MySQL state</comment>
        <translation>Zastavuje se</translation>
    </message>
    <message>
        <source>Stopped</source>
        <comment>MySQL state</comment>
        <translation>Zastaven</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>MySQL state</comment>
        <translation>Neznámý</translation>
    </message>
    <message>
        <source>Pending</source>
        <comment>VM phase</comment>
        <translation>Ve frontě</translation>
    </message>
    <message>
        <source>On hold</source>
        <comment>VM phase</comment>
        <translation>Pozdržen</translation>
    </message>
    <message>
        <source>Copying files</source>
        <comment>VM phase</comment>
        <translation>Kopírují se soubory</translation>
    </message>
    <message>
        <source>Booting</source>
        <comment>VM phase</comment>
        <translation>Startuje</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>VM phase</comment>
        <translation>Běží</translation>
    </message>
    <message>
        <source>Powered off</source>
        <comment>VM phase</comment>
        <translation>Vypnutý</translation>
    </message>
    <message>
        <source>Busy</source>
        <comment>VM phase</comment>
        <translation>Zaneprázdněn</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>VM phase</comment>
        <translation>Selhal</translation>
    </message>
    <message>
        <source>Being removed</source>
        <comment>VM phase</comment>
        <translation>Odstraňuje se</translation>
    </message>
    <message>
        <source>Gone</source>
        <comment>VM phase</comment>
        <translation>Zaniklý</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>VM phase</comment>
        <translation>Neznámý</translation>
    </message>
    <message>
        <source>Agent</source>
        <comment>node function</comment>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Manager</source>
        <comment>node function</comment>
        <translation>Manažer</translation>
    </message>
    <message>
        <source>None</source>
        <comment>node function</comment>
        <translation>Žádná</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>severity</comment>
        <translation>Varování</translation>
    </message>
    <message>
        <source>Error</source>
        <comment>severity</comment>
        <translation>Chyba</translation>
    </message>
    <message>
        <source>Information</source>
        <comment>severity</comment>
        <translation>Informace</translation>
    </message>
    <message>
        <source>Not started</source>
        <comment>operation state</comment>
        <translation>Nezahájeno</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>operation state</comment>
        <translation>Běží</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>operation state</comment>
        <translation>Hotovo</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>operation state</comment>
        <translation>Selhalo</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>node state</comment>
        <translation>Zrušený</translation>
    </message>
    <message>
        <source>Proven, over TLS</source>
        <translation>Prokázána, přes TLS</translation>
    </message>
    <message>
        <source>Not proven: another node&apos;s agent, or somebody in between</source>
        <translation>Neprokázána: agent jiného uzlu, nebo někdo v cestě</translation>
    </message>
    <message>
        <source>Its secret is not known here, so it takes no changes</source>
        <translation>Jeho tajemství zde není známo, proto nepřijímá změny</translation>
    </message>
    <message>
        <source>Not proven, without TLS, so it is sent no changes</source>
        <translation>Neprokázána, bez TLS, proto se mu neposílají změny</translation>
    </message>
    <message>
        <source>Contradiction</source>
        <comment>node state</comment>
        <translation>Rozpor</translation>
    </message>
    <message>
        <source>takes logins</source>
        <comment>MySQL itself</comment>
        <translation>přijímá přihlášení</translation>
    </message>
    <message>
        <source>has locked this computer out</source>
        <comment>MySQL itself</comment>
        <translation>zablokoval tento počítač</translation>
    </message>
    <message>
        <source>has no account for this computer</source>
        <comment>MySQL itself</comment>
        <translation>nemá účet pro tento počítač</translation>
    </message>
    <message>
        <source>refuses logins</source>
        <comment>MySQL itself</comment>
        <translation>odmítá přihlášení</translation>
    </message>
    <message>
        <source>has no connection left</source>
        <comment>MySQL itself</comment>
        <translation>nemá volné spojení</translation>
    </message>
    <message>
        <source>Without TLS, simulated on this machine</source>
        <translation>Bez TLS, simulováno na tomto počítači</translation>
    </message>
    <message>
        <source>If the secret of the node was lost or changed, set MSM_AGENT_SECRET in the CONTEXT of its machine to a new one (64 hexadecimal digits) and reboot it.</source>
        <translation>Pokud se tajemství uzlu ztratilo nebo změnilo, nastavte MSM_AGENT_SECRET v CONTEXTu jeho stroje na nové (64 šestnáctkových číslic) a stroj restartujte.</translation>
    </message>
    <message>
        <source>Sign in as an account that may manage the machine: its CONTEXT has the secret. If that is lost, set MSM_AGENT_SECRET there to a new one (64 hexadecimal digits) and reboot it.</source>
        <translation>Přihlaste se účtem, který smí stroj spravovat: tajemství je v jeho CONTEXTu. Pokud se ztratilo, nastavte tam MSM_AGENT_SECRET na nové (64 šestnáctkových číslic) a stroj restartujte.</translation>
    </message>
    <message>
        <source>To change MySQL from here, install the agent of this program on the machine, set MSM_AGENT_SECRET in its CONTEXT to 64 hexadecimal digits, and reboot it.</source>
        <translation>Chcete-li měnit MySQL odtud, nainstalujte na stroj agenta tohoto programu, nastavte MSM_AGENT_SECRET v jeho CONTEXTu na 64 šestnáctkových číslic a stroj restartujte.</translation>
    </message>
</context>
<context>
    <name>msm::StatusLabels</name>
    <message>
        <source>Selected nodes</source>
        <translation>Vybrané uzly</translation>
    </message>
    <message>
        <source>Running operations</source>
        <translation>Běžící operace</translation>
    </message>
    <message>
        <source>Requests to the cloud</source>
        <translation>Požadavky na cloud</translation>
    </message>
    <message numerus="yes">
        <source>Operations running: %Ln</source>
        <translation>
            <numerusform>Běžící operace: %Ln</numerusform>
            <numerusform>Běžící operace: %Ln</numerusform>
            <numerusform>Běžící operace: %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>msm::TimeStrip</name>
    <message>
        <source>%1 since %2</source>
        <comment>state, moment</comment>
        <translation>%1 od %2</translation>
    </message>
    <message>
        <source>%1 since %2, for %3</source>
        <comment>state, moment, duration</comment>
        <translation>%1 od %2, po dobu %3</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nyní</translation>
    </message>
</context>
<context>
    <name>msm::UpdateDialog</name>
    <message>
        <source>Check for Updates</source>
        <translation>Zkontrolovat aktualizace</translation>
    </message>
    <message>
        <source>Whether there is a newer version</source>
        <translation>Zda existuje novější verze</translation>
    </message>
    <message>
        <source>What is &amp;new:</source>
        <translation>&amp;Co je nového:</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Co je nového</translation>
    </message>
    <message>
        <source>&amp;Page:</source>
        <translation>&amp;Stránka:</translation>
    </message>
    <message>
        <source>Address of the page</source>
        <translation>Adresa stránky</translation>
    </message>
    <message>
        <source>&amp;Open Page</source>
        <translation>&amp;Otevřít stránku</translation>
    </message>
    <message>
        <source>Open the page of this version in the web browser</source>
        <translation>Otevřít stránku této verze ve webovém prohlížeči</translation>
    </message>
    <message>
        <source>Asking for the newest version…</source>
        <translation>Zjišťuje se nejnovější verze…</translation>
    </message>
    <message>
        <source>You have version %1, the newest</source>
        <translation>Máte verzi %1, která je nejnovější</translation>
    </message>
    <message>
        <source>There is a newer version: %1</source>
        <translation>Existuje novější verze: %1</translation>
    </message>
    <message>
        <source>You have version %1. Nothing is downloaded or installed by itself: the page says how to get the new one.</source>
        <translation>Máte verzi %1. Nic se samo nestahuje ani neinstaluje: stránka uvádí, jak získat novou verzi.</translation>
    </message>
    <message>
        <source>The page could not be opened</source>
        <translation>Stránku se nepodařilo otevřít</translation>
    </message>
    <message>
        <source>There seems to be no web browser. Copy the address to where there is one.</source>
        <translation>Zdá se, že zde není webový prohlížeč. Zkopírujte adresu tam, kde nějaký je.</translation>
    </message>
</context>
<context>
    <name>msm::UpdateText</name>
    <message>
        <source>No version has been announced yet</source>
        <translation>Zatím nebyla oznámena žádná verze</translation>
    </message>
    <message>
        <source>There is nothing at the address at which this build looks.</source>
        <translation>Na adrese, kam toto sestavení nahlíží, nic není.</translation>
    </message>
    <message>
        <source>Could not check for updates</source>
        <translation>Aktualizace se nepodařilo zkontrolovat</translation>
    </message>
    <message>
        <source>There was no answer in time. Try again later.</source>
        <translation>Odpověď nepřišla včas. Zkuste to později.</translation>
    </message>
    <message>
        <source>The proxy of the system&apos;s settings lets nothing through. Check it, and try again.</source>
        <translation>Proxy z nastavení systému nic nepropouští. Zkontrolujte ji a zkuste to znovu.</translation>
    </message>
    <message>
        <source>The server cannot be reached. Check the network, and the proxy in the system&apos;s settings.</source>
        <translation>Server není dostupný. Zkontrolujte síť a proxy v nastavení systému.</translation>
    </message>
    <message>
        <source>The server takes no more questions from this network for a while. Try again in an hour.</source>
        <translation>Server z této sítě nějakou dobu nepřijímá další dotazy. Zkuste to znovu za hodinu.</translation>
    </message>
    <message>
        <source>The server has trouble of its own. Try again later.</source>
        <translation>Server má vlastní potíže. Zkuste to později.</translation>
    </message>
    <message>
        <source>What answered announces no version. Something may be in between, such as a network that wants to be signed in to; or new versions are announced elsewhere by now.</source>
        <translation>To, co odpovědělo, neoznamuje žádnou verzi. Možná je něco v cestě, například síť, která vyžaduje přihlášení; nebo se nové verze už oznamují jinde.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid at this time, so nothing was asked. Check this computer&apos;s clock.</source>
        <translation>Certifikát serveru v tuto dobu neplatí, proto se na nic nedotazovalo. Zkontrolujte hodiny tohoto počítače.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted, so nothing was asked. Something may be in between, such as a firewall that opens secure connections.</source>
        <translation>Certifikát serveru není důvěryhodný, proto se na nic nedotazovalo. Možná je něco v cestě, například firewall, který otevírá zabezpečená spojení.</translation>
    </message>
</context>
<context>
    <name>msm::Updates</name>
    <message>
        <source>this build does not know where new versions are announced</source>
        <translation>toto sestavení neví, kde se oznamují nové verze</translation>
    </message>
    <message>
        <source>There is a newer version: %1</source>
        <translation>Existuje novější verze: %1</translation>
    </message>
    <message>
        <source>You have version %1.</source>
        <translation>Máte verzi %1.</translation>
    </message>
</context>
<context>
    <name>msm::UserInputsForm</name>
    <message>
        <source>%1 (required):</source>
        <translation>%1 (povinné):</translation>
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
        <translation>Nenastaveno</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Vyberte…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Žádná</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ano</translation>
    </message>
</context>
<context>
    <name>msm::ViewMenu</name>
    <message>
        <source>&amp;Save View…</source>
        <translation>&amp;Uložit pohled…</translation>
    </message>
    <message>
        <source>&amp;Rename View…</source>
        <translation>&amp;Přejmenovat pohled…</translation>
    </message>
    <message>
        <source>&amp;Delete View</source>
        <translation>&amp;Odstranit pohled</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Pohledy</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <comment>name of a view</comment>
        <translation>%1 (změněno)</translation>
    </message>
    <message>
        <source>Views; shown: %1</source>
        <translation>Pohledy; zobrazen: %1</translation>
    </message>
    <message>
        <source>Saved columns, order, groups and filter of the table</source>
        <translation>Uložené sloupce, pořadí, skupiny a filtr tabulky</translation>
    </message>
</context>
<context>
    <name>msm::ViewNameDialog</name>
    <message>
        <source>&amp;Name of the view:</source>
        <translation>&amp;Název pohledu:</translation>
    </message>
    <message>
        <source>Another view has this name. It is replaced.</source>
        <translation>Tento název má jiný pohled. Bude nahrazen.</translation>
    </message>
</context>
<context>
    <name>msm::WaitingForm</name>
    <message>
        <source>When a node is ready</source>
        <translation>Kdy je uzel připraven</translation>
    </message>
    <message>
        <source>What becomes of a node whose creation fails</source>
        <translation>Co se stane s uzlem, jehož vytváření selže</translation>
    </message>
    <message>
        <source>Keep it, marked</source>
        <translation>Ponechat a označit</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Smazat</translation>
    </message>
    <message>
        <source>Keep it and ask me</source>
        <translation>Ponechat a zeptat se</translation>
    </message>
    <message>
        <source>Only what the cloud made for this program is deleted, and never after a cancel or while the outcome is in doubt</source>
        <translation>Smaže se jen to, co cloud vytvořil pro tento program, a nikdy po zrušení nebo dokud je výsledek nejistý</translation>
    </message>
    <message>
        <source>A node is &amp;ready when:</source>
        <translation>Uzel je připraven, k&amp;dyž:</translation>
    </message>
    <message>
        <source>If its creation &amp;fails:</source>
        <translation>Když vytváření s&amp;elže:</translation>
    </message>
    <message>
        <source>A stage may take at most:</source>
        <translation>Jedna fáze smí trvat nejvýše:</translation>
    </message>
    <message>
        <source>%1: minutes at most</source>
        <comment>a stage</comment>
        <translation>%1: nejvýše minut</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Which address of a node is tried first</source>
        <translation>Která adresa uzlu se zkouší jako první</translation>
    </message>
    <message>
        <source>Of a node that has several addresses. The others are tried when it is silent there, and the one that answered is remembered.</source>
        <translation>U uzlu s více adresami. Když na první mlčí, zkoušejí se ostatní; ta, na které odpověděl, se zapamatuje.</translation>
    </message>
    <message>
        <source>Tr&amp;y first:</source>
        <translation>Nejprve &amp;zkusit:</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>The first server of a new installation is a temporary one: it answers, and goes again</source>
        <translation>První server nové instalace je dočasný: odpoví a zase zmizí</translation>
    </message>
    <message>
        <source>As&amp;k MySQL itself once a minute</source>
        <translation>Jednou za minutu se dotázat přímo &amp;MySQL</translation>
    </message>
    <message>
        <source>Seconds for which that must hold without a break</source>
        <translation>Počet sekund, po které to musí nepřetržitě platit</translation>
    </message>
    <message>
        <source>Shows where MySQL refuses logins although its agent says that it runs. Each question is a login that fails: it raises Aborted_connects, and servers that log refused logins log it.</source>
        <translation>Ukazuje, kde MySQL odmítá přihlášení, ačkoli jeho agent říká, že běží. Každý dotaz je neúspěšné přihlášení: zvyšuje Aborted_connects a servery, které odmítnutá přihlášení zaznamenávají, ho zaznamenají.</translation>
    </message>
    <message>
        <source>That must &amp;hold for:</source>
        <translation>To musí p&amp;latit po dobu:</translation>
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
            <numerusform>%Ln uzel</numerusform>
            <numerusform>%Ln uzly</numerusform>
            <numerusform>%Ln uzlů</numerusform>
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
            <numerusform>%Ln volání/min</numerusform>
            <numerusform>%Ln volání/min</numerusform>
            <numerusform>%Ln volání/min</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests to the cloud within the last minute</source>
        <translation>Požadavky na cloud v poslední minutě</translation>
    </message>
    <message>
        <source>Calls: %1, without an answer: %2</source>
        <translation>Volání: %1, bez odpovědi: %2</translation>
    </message>
    <message>
        <source>Sent: %1, received: %2</source>
        <translation>Odesláno: %1, přijato: %2</translation>
    </message>
    <message>
        <source>Time of a call: %1 ms on average, 95 % within %2 ms</source>
        <translation>Doba volání: průměrně %1 ms, 95 % do %2 ms</translation>
    </message>
    <message>
        <source>Now: %1 on their way, %2 waiting</source>
        <translation>Nyní: na cestě %1, čeká %2</translation>
    </message>
    <message>
        <source>The cloud does not answer and is left alone for a while</source>
        <translation>Cloud neodpovídá a nějakou dobu se nechává v klidu</translation>
    </message>
    <message>
        <source>The cloud answers</source>
        <translation>Cloud odpovídá</translation>
    </message>
    <message numerus="yes">
        <source>It is left alone for a while; the next try is in %Ln second(s). Until then nothing can be changed.</source>
        <translation>
            <numerusform>Nějakou dobu se nechává v klidu; další pokus bude za %Ln sekundu. Do té doby nelze nic měnit.</numerusform>
            <numerusform>Nějakou dobu se nechává v klidu; další pokus bude za %Ln sekundy. Do té doby nelze nic měnit.</numerusform>
            <numerusform>Nějakou dobu se nechává v klidu; další pokus bude za %Ln sekund. Do té doby nelze nic měnit.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is being tried again. Until it answers nothing can be changed.</source>
        <translation>Právě se zkouší znovu. Dokud neodpoví, nelze nic měnit.</translation>
    </message>
</context>
</TS>
