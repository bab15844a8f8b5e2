"""Ids outlive versions: stored mentions, owners' files and pages that people saved refer to them."""

from skillmatch.taxonomy import load_taxonomy

# What the article, the demo's texts, the README and docs/taxonomy.md speak of.
IN_USE = """
active-directory act antivirus autocad backup cisco-networking citrix desktop-support endpoint-security
excel exchange-forms-development exchange-message-store exchange-online exchange-server
exchange-web-services firewall fortigate hardware-upgrades hyper-v java lan meraki microsoft-365
microsoft-office mobile-sync nas network-cabling outlook pda-sync peer-to-peer-network printers
quickbooks quickbooks-online routing-switching sd-wan shared-folder-backup sonicwall sql-server ssis ssrs
synology t-sql veeam virtual-it-department visual-basic vlan vmware-vsphere voip vpn wifi windows-desktop
windows-server cert-ccna cert-comptia-a-plus cert-comptia-network-plus cert-comptia-security-plus
cert-mcsa cert-mcse
"""


def test_the_ids_that_are_in_use_exist() -> None:
    assert set(IN_USE.split()) - {concept.id for concept in load_taxonomy().concepts} == set()
